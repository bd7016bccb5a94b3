//! A file that travels inside the PDF: the source of its words (PDF/A-3, ISO 19005-3, 6.8).

use chrono::NaiveDate;
use lopdf::{Document as File, Object, Stream, dictionary};

use super::metadata::pdf_date;
use super::objects::{literal, text};

/// A file to attach. Whoever attaches it has seen to it that every reader of the document may read it.
#[derive(Clone, Copy, Debug)]
pub struct Attachment<'a> {
    /// The name under which readers find it: `case.yaml`.
    pub name: &'a str,
    /// Its media type: `application/yaml`.
    pub media_type: &'a str,
    /// What it is, in words; none where the name says it.
    pub description: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Adds the file and names it in the catalog.
pub(super) fn write(file: &mut File, attachment: &Attachment<'_>, dated: NaiveDate) -> lopdf::Result<()> {
    let params = dictionary! { "ModDate" => pdf_date(dated), "Size" => attachment.bytes.len() as i64 };
    let stream = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => Object::Name(attachment.media_type.as_bytes().to_vec()),
        "Params" => params,
    };
    let content = file.add_object(Stream::new(stream, attachment.bytes.to_vec()));
    let mut specification = dictionary! {
        "Type" => "Filespec",
        "F" => literal(attachment.name),
        "UF" => text(attachment.name),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => content, "UF" => content },
    };
    if !attachment.description.is_empty() {
        specification.set("Desc", text(attachment.description));
    }
    let specification = file.add_object(specification);
    let names = dictionary! { "Names" => vec![text(attachment.name), specification.into()] };
    let catalog = file.catalog_mut()?;
    catalog.set("AF", vec![specification.into()]);
    catalog.set("Names", dictionary! { "EmbeddedFiles" => names });
    Ok(())
}
