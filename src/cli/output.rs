//! Where results go: stdout with or without colour, files whole or not at all.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::ColorChoice;
use tempfile::NamedTempFile;

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

/// Stdout of a command whose results are files: a reader who goes away ends the listing, not the work.
pub(super) fn listing() -> BufWriter<Listing> {
    BufWriter::with_capacity(1 << 16, Listing { out: io::stdout().lock(), read: true })
}

/// See [`listing`].
pub(super) struct Listing {
    out: StdoutLock<'static>,
    read: bool,
}

impl Listing {
    fn heard<T>(&mut self, result: io::Result<T>, unheard: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.read = false;
                Ok(unheard)
            }
            other => other,
        }
    }
}

impl Write for Listing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.read {
            return Ok(bytes.len());
        }
        let result = self.out.write(bytes);
        self.heard(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.out.flush();
        self.heard(result, ())
    }
}

/// `1 case`, `2 cases`.
pub(super) fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// Writes a file so that it appears whole or not at all.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_together(&[(path.to_path_buf(), bytes.to_vec())])
}

/// Writes files that belong together: none appears before all of them are on the disk.
pub(super) fn write_together(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let on_disk: Vec<_> = files.iter().map(|(path, bytes)| Ok((path, unnamed(path, bytes)?))).collect::<Result<_, Failure>>()?;
    on_disk.into_iter().try_for_each(|(path, file)| match file.persist(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::io("write", path, &error.error)),
    })
}

/// The bytes of a file, not yet under its name.
fn unnamed(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> io::Result<NamedTempFile> {
        std::fs::create_dir_all(folder)?;
        // Its error would name the temporary file, which nobody knows.
        let mut file = new_file(folder).map_err(|error| error.kind())?;
        file.as_file_mut().write_all(bytes)?;
        Ok(file)
    };
    write().map_err(|error| Failure::io("write", path, &error))
}

/// A file to be renamed into place, with the rights that any new file has: a temporary one would be its owner's alone.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".demarche-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
