//! From printpdf's file to one that conforms to PDF/A-2a, or PDF/A-3a with a file inside, and to PDF/UA-1.
//!
//! printpdf lays out pages, content and fonts; what it cannot say is added to the `lopdf` document it hands out.

use std::sync::Arc;

use lopdf::{Document as File, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{FontId, Op, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, TextItem};
use sha2::{Digest, Sha256};

use super::attachment::{self, Attachment};
use super::compose::Heading;
use super::compress::Deflater;
use super::draw::HeadingPlaces;
use super::faces::{ByStyle, Faces, Style};
use super::metadata::Part;
use super::objects::literal;
use super::structure::Tree;
use super::subset::{GlyphSet, Subset};
use super::{codes, icc, metadata, outline, tags, write};
use crate::diag::Diagnostic;
use crate::document::Document;

/// Everything that was drawn.
pub(super) struct Drawn {
    pub(super) pages: Vec<PdfPage>,
    pub(super) used: ByStyle<GlyphSet>,
    pub(super) unusual_glyphs: bool,
    pub(super) tree: Tree,
    pub(super) headings: Vec<Heading>,
    pub(super) heading_places: HeadingPlaces,
}

/// The finished file.
pub(super) fn finish(
    document: &Document,
    faces: &Faces,
    drawn: Drawn,
    source: Option<&Attachment<'_>>,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    assemble(document, faces, drawn, source).map_err(|what| {
        vec![
            Diagnostic::error(codes::NOT_WRITTEN, format!("the PDF could not be written: {what}"))
                .help("report it with the document that shows it"),
        ]
    })
}

fn assemble(document: &Document, faces: &Faces, drawn: Drawn, source: Option<&Attachment<'_>>) -> Result<Vec<u8>, String> {
    let subsets = ByStyle::from_fn(|style| {
        let used = drawn.used.get(style);
        if used.is_empty() { None } else { faces.get(style).subset(used) }
    });
    let mut pdf = PdfDocument::new(&document.meta.title);
    for style in Style::ALL {
        match subsets.get(style) {
            // The font goes in without its program, which is kept compressed and added below.
            Some(subset) => {
                pdf.resources.fonts.map.insert(FontId(style.resource().to_owned()), PdfFont::new(subset.metrics.clone()));
            }
            None if drawn.used.get(style).is_empty() => {}
            None => return Err(format!("the typeface {} cannot be cut to the letters used", faces.get(style).name)),
        }
    }
    pdf.pages = drawn.pages;
    if drawn.unusual_glyphs {
        renumber_glyphs(&mut pdf.pages, &subsets);
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());

    let pages: Vec<ObjectId> = file.page_iter().collect();
    embed_programs(&mut file, &pages, &subsets).map_err(|error| error.to_string())?;
    let root = tags::write(&mut file, &drawn.tree, &pages);
    for (index, &page) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(page).map_err(|error| error.to_string())?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
    }
    let outline = outline::write(&mut file, &drawn.headings, &drawn.heading_places, &pages);
    let part = if source.is_some() { Part::Three } else { Part::Two };
    describe(&mut file, document, part, root, outline).map_err(|error| error.to_string())?;
    if let Some(source) = source {
        attachment::write(&mut file, source, document.meta.dated).map_err(|error| error.to_string())?;
    }
    Ok(save(file))
}

/// Gives glyphs that printpdf is told by number their numbers in the subset.
fn renumber_glyphs(pages: &mut [PdfPage], subsets: &ByStyle<Option<Arc<Subset>>>) {
    let mut current = None;
    for op in pages.iter_mut().flat_map(|page| &mut page.ops) {
        match op {
            Op::SetFont { font, .. } => {
                let name = font.get_resource_name();
                current = Style::ALL.into_iter().find(|style| style.resource() == name).and_then(|style| subsets.get(style).as_ref());
            }
            Op::ShowText { items } => {
                for item in items {
                    if let (TextItem::GlyphIds(glyphs), Some(subset)) = (item, current) {
                        for glyph in glyphs {
                            glyph.gid = subset.renumbered.get(&glyph.gid).copied().unwrap_or(0);
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

/// Adds the compressed font programs to the descriptors that printpdf wrote without.
fn embed_programs(file: &mut File, pages: &[ObjectId], subsets: &ByStyle<Option<Arc<Subset>>>) -> lopdf::Result<()> {
    let Some(&page) = pages.first() else { return Ok(()) };
    for style in Style::ALL {
        let Some(subset) = subsets.get(style) else { continue };
        let mut stream = Stream::new(dictionary! { "Filter" => "FlateDecode", "Length1" => subset.length as i64 }, subset.program.clone());
        stream.allows_compression = false;
        let program = file.add_object(stream);
        let descriptor = descriptor(file, page, style)?;
        file.get_dictionary_mut(descriptor)?.set("FontFile2", program);
    }
    Ok(())
}

/// The font descriptor behind a font resource.
fn descriptor(file: &File, page: ObjectId, style: Style) -> lopdf::Result<ObjectId> {
    let resources = file.get_dictionary(file.get_dictionary(page)?.get(b"Resources")?.as_reference()?)?;
    let fonts = file.get_dictionary(resources.get(b"Font")?.as_reference()?)?;
    let font = file.get_dictionary(fonts.get(style.resource().as_bytes())?.as_reference()?)?;
    let descendants = font.get(b"DescendantFonts")?.as_array()?;
    descendants.first().ok_or(lopdf::Error::DictKey("DescendantFonts".to_owned()))?.as_dict()?.get(b"FontDescriptor")?.as_reference()
}

/// Catalog, metadata, colour and information.
fn describe(file: &mut File, document: &Document, part: Part, tree: ObjectId, outline: Option<ObjectId>) -> lopdf::Result<()> {
    // PDF/A readers without a PDF library look for the metadata in plain text.
    let packet = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, metadata::xmp(document, part).into_bytes());
    let packet = file.add_object(packet.with_compression(false));
    let profile = dictionary! { "N" => 3, "Alternate" => "DeviceRGB", "Filter" => "FlateDecode" };
    let profile = file.add_object(Stream::new(profile, icc::compressed_srgb().to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => literal("sRGB IEC61966-2.1"),
        "Info" => literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", literal(document.lang.code()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    let information = file.trailer.get(b"Info")?.as_reference()?;
    file.objects.insert(information, Object::Dictionary(metadata::information(document)));
    Ok(())
}

/// Compresses what is not compressed yet, names the file after its content, and writes it.
fn save(mut file: File) -> Vec<u8> {
    let mut deflater = Deflater::new();
    let mut hash = Sha256::new();
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object {
            if stream.allows_compression && !stream.dict.has(b"Filter") {
                stream.content = deflater.deflate(&stream.content);
                stream.dict.set("Filter", "FlateDecode");
            }
            hash.update(&stream.content);
        }
    }
    let id = Object::String(hash.finalize().iter().copied().take(16).collect(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    write::write(&file, &mut deflater)
}
