//! Where results go: stdout with or without colour, files whole or not at all.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::Path;

use anstyle::Style;
use clap::ColorChoice;

use super::failure::Failure;

/// Whether each stream is styled.
#[derive(Clone, Copy, Debug)]
pub struct Styles {
    /// Results.
    pub stdout: bool,
    /// Messages.
    pub stderr: bool,
}

impl Styles {
    /// `auto` styles terminals, unless `NO_COLOR` is set.
    pub(super) fn choose(choice: ColorChoice) -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match choice {
            ColorChoice::Always => Self { stdout: true, stderr: true },
            ColorChoice::Never => Self { stdout: false, stderr: false },
            ColorChoice::Auto => Self { stdout: !plain && io::stdout().is_terminal(), stderr: !plain && io::stderr().is_terminal() },
        }
    }
}

/// Buffered stdout for results.
pub(super) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Text in a style, or plain.
pub(super) fn paint(text: &str, style: Style, styled: bool) -> String {
    if styled { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

/// Writes a file so that it appears whole or not at all.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut file = new_file(folder)?;
        file.write_all(bytes)?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|error| Failure::io("write", path, &error))
}

/// A file to be renamed into place, with the rights that any new file has: a temporary one would be its owner's alone.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".demarche-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
