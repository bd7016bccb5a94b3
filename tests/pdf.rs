//! What the PDF renderer promises: conforming, tagged, complete, the same every time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "pdf/reading.rs"]
mod reading;
#[path = "pdf/samples.rs"]
mod samples;

use std::path::Path;

use demarche::document::{Block, Document, Inline, ListKind};
use demarche::render::pdf::{Attachment, Faces, render, render_with_source};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use reading::Reading;
use samples::{FILLER, document, p};

fn pdf(document: &Document) -> Vec<u8> {
    render(document, Faces::embedded()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn read(document: &Document) -> Reading {
    Reading::of(&pdf(document))
}

fn codes(document: &Document) -> Vec<&'static str> {
    render(document, Faces::embedded()).unwrap_err().iter().map(|fault| fault.code.0).collect()
}

/// With `SAVE_PDF=DIR` the samples are also kept, to be looked at.
#[test]
fn every_sample_conforms_to_pdf_a_2a_and_pdf_ua_1() {
    for (name, document) in samples::all() {
        let bytes = pdf(&document);
        if let Some(dir) = std::env::var_os("SAVE_PDF") {
            std::fs::write(Path::new(&dir).join(format!("{name}.pdf")), &bytes).unwrap();
        }
        assert_conforms(name, &bytes, ["ua1", "2a"]);
    }
}

fn assert_conforms(name: &str, bytes: &[u8], profiles: [&str; 2]) {
    for profile in profiles {
        let options = ValidationOptions::default().profile(profile.parse::<ValidationProfile>().unwrap());
        let report = validate_pdf_bytes(bytes, &options).unwrap();
        let failures: Vec<String> = report.failures.iter().map(|failure| format!("{} {}", failure.rule_id, failure.message)).collect();
        assert!(report.is_compliant, "{name} fails {profile}:\n{}", failures.join("\n"));
    }
}

#[test]
fn a_document_with_its_source_inside_conforms_to_pdf_a_3a_and_gives_it_back() {
    let (_, document) = samples::all().into_iter().find(|(sample, _)| *sample == "brief-ru").unwrap();
    let yaml = "case: KG-2025-0001\ntitle: {ky: Өтүнүч}\n".repeat(40);
    let source = Attachment {
        name: "case.yaml", media_type: "application/yaml", description: "Материалы дела", bytes: yaml.as_bytes()
    };
    let bytes = render_with_source(&document, Faces::embedded(), &source).unwrap();
    assert_conforms("brief-ru", &bytes, ["ua1", "3a"]);
    assert_eq!(Reading::of(&bytes).attached("case.yaml").as_deref(), Some(yaml.as_bytes()));
    assert_eq!(read(&document).attached("case.yaml"), None);
    assert_eq!(render_with_source(&document, Faces::embedded(), &source).unwrap(), bytes);
}

#[test]
fn tag_trees_are_as_expected() {
    for name in ["note-ru", "brief-ru", "timeline", "charts", "nested-lists", "links-and-quotes", "reading-copy"] {
        let (_, document) = samples::all().into_iter().find(|(sample, _)| *sample == name).unwrap();
        let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pdf").join(format!("{name}.tags"));
        let tags = read(&document).tags();
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            std::fs::write(&expected, &tags).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&expected).unwrap(), tags, "{name}; UPDATE_EXPECTED=1 rewrites the file");
    }
}

#[test]
fn every_word_comes_back_in_order() {
    let mut checked = 0;
    for (name, document) in samples::all() {
        // Documents with a frame, a figure or footnotes hold words besides those of the body.
        if document.frame == Default::default() && document.footnotes.is_empty() && !["timeline", "charts"].contains(&name) {
            assert_eq!(read(&document).words().join(" "), source_words(&document.blocks).join(" "), "{name}");
            checked += 1;
        }
    }
    assert!(checked >= 8);
}

#[test]
fn the_same_document_gives_the_same_bytes_on_every_thread() {
    let brief = samples::two_page_brief(7);
    let first = pdf(&brief);
    // Other documents in between leave other words and subsets in the caches.
    let others = samples::all();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for (_, other) in others.iter().filter(|(name, _)| name.starts_with("note")) {
                    pdf(other);
                    assert!(pdf(&brief) == first);
                }
            });
        }
    });
}

#[test]
fn a_missing_glyph_is_a_diagnostic_with_the_words_around_it() {
    let faults =
        render(&document("ru", vec![p("Срок истек 漢 вчера, и 漢 снова."), p("Улыбка 😀 здесь.")]), Faces::embedded()).unwrap_err();
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(
        messages[0].contains("U+6F22") && messages[0].contains("Срок истек 漢 вчера") && messages[0].contains("2 times"),
        "{messages:?}"
    );
    assert!(messages[1].contains("U+1F600") && messages[1].contains("Улыбка"), "{messages:?}");
}

#[test]
fn kyrgyz_letters_and_typographic_signs_are_there_in_every_style() {
    let signs = "Ң ң Ө ө Ү ү № « » „ “ ” ’ – — … § € Ё ё";
    for styled in [signs.to_owned(), format!("**{signs}**"), format!("*{signs}*"), format!("***{signs}***")] {
        assert_eq!(read(&document("ky", vec![Block::Paragraph { content: samples::t(&styled), lang: None }])).words().join(" "), signs);
    }
}

#[test]
fn text_from_right_to_left_is_a_diagnostic() {
    assert_eq!(codes(&document("en", vec![p("The word سلام and the word שלום.")])), ["T0502"; 2]);
}

#[test]
fn a_reference_without_its_footnote_is_a_diagnostic() {
    assert_eq!(codes(&document("en", vec![p("Text[^3] here.")])), ["T0602"]);
}

#[test]
fn a_layout_without_room_is_a_diagnostic() {
    let mut document = document("en", vec![p("Text.")]);
    document.layout.margins.bottom = 260.0;
    assert_eq!(codes(&document), ["T0601"]);
}

#[test]
fn a_folder_without_faces_is_four_diagnostics() {
    let dir = tempfile::tempdir().unwrap();
    let faults = Faces::from_dir(dir.path()).map(|_| ()).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>(), ["T0503"; 4]);
}

#[test]
fn faces_from_a_folder_set_the_same_page_as_the_embedded_ones() {
    let faces = Faces::from_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts")).unwrap();
    let document = document("ru", vec![p(FILLER)]);
    assert_eq!(Reading::of(&render(&document, &faces).unwrap()).page_text(0), read(&document).page_text(0));
}

#[test]
fn a_table_repeats_its_head_on_every_page() {
    let reading = read(&samples::long_table());
    assert!(reading.pages() > 5);
    assert!(!reading.artifacts(0).contains("Содержание обращения"));
    for page in 1..reading.pages() {
        assert!(reading.artifacts(page).contains("Содержание обращения"), "page {}", page + 1);
    }
}

fn tall_row(before: usize, cell: &str) -> Document {
    let row = vec![samples::t("Высокая"), samples::t(cell)];
    let table = Block::Table {
        caption: None, align: Vec::new(), head: vec![samples::t("Дело"), samples::t("Что было")], rows: vec![row]
    };
    document("ru", (0..before).map(|_| p(FILLER)).chain([table]).collect())
}

#[test]
fn a_row_taller_than_a_page_begins_where_it_stands_with_its_footnotes() {
    let mut document = tall_row(2, &format!("Начало[^1] {}", "слова о деле ".repeat(3000)));
    document.footnotes = vec![vec![p("Примечание к началу.")]];
    let reading = read(&document);
    assert!(reading.pages() > 3);
    let first = reading.page_text(0);
    assert!(first.contains("Высокая") && first.contains("Начало") && first.contains("Примечание к началу."), "{first}");
}

#[test]
fn no_page_ends_within_a_word() {
    let words = "Кыргызстандын жарандарынын укуктары гражданам предоставляются дополнительные удостоверения ";
    let mut hyphens = 0;
    for more in 0..12 {
        let text = format!("{}{}", "о ".repeat(more * 7), words.repeat(90));
        for document in [document("ru", vec![p(&text)]), tall_row(1, &text)] {
            let reading = read(&document);
            assert!(reading.pages() > 1);
            hyphens += reading.tags().matches('·').count();
            // Of a word that went on overleaf there would be two parts.
            let by_page: Vec<String> = (0..reading.pages()).map(|page| reading.page_text(page)).collect();
            for word in words.split_whitespace() {
                let whole: usize = by_page.iter().map(|page| page.split_whitespace().filter(|part| *part == word).count()).sum();
                assert_eq!(whole, 90, "{word}, {more}");
            }
        }
    }
    assert!(hyphens > 100, "words are divided");
}

#[test]
fn a_footnote_stands_on_the_page_of_its_reference() {
    let blocks: Vec<Block> = (1..=40).map(|n| p(&format!("{FILLER} Место{n}[^{n}] в деле."))).collect();
    let mut document = document("ru", blocks);
    document.footnotes = (1..=40).map(|n| vec![p(&format!("Примечание{n} к месту."))]).collect();
    let reading = read(&document);
    assert!(reading.pages() > 2);
    for page in 0..reading.pages() {
        let words: Vec<String> = reading.page_text(page).split_whitespace().map(str::to_owned).collect();
        for n in 1..=40 {
            let referred = words.contains(&format!("Место{n}"));
            assert_eq!(referred, words.contains(&format!("Примечание{n}")), "footnote {n}, page {}", page + 1);
        }
    }
}

#[test]
fn marks_and_footnotes_lead_to_each_other_and_say_where() {
    let mut document = document("ru", vec![p("Раз[^1], два[^2], снова раз[^1].")]);
    document.footnotes = vec![vec![p("Первое примечание."), p("Второй абзац.")], vec![p("Другое.")]];
    let links = read(&document).links();
    let said: Vec<&str> = links.iter().map(|link| link.says.as_str()).collect();
    let first = "Первое примечание. Второй абзац.";
    assert_eq!(said, [first, "Другое.", first, "1", "2"]);
    let [one, two, again, back_one, back_two] = links.as_slice() else { panic!("{links:?}") };
    for (mark, note) in [(one, back_one), (two, back_two)] {
        assert_eq!((mark.leads_to.unwrap(), note.leads_to.unwrap()), (note.stands_at, mark.stands_at));
    }
    assert_eq!(again.leads_to, one.leads_to);
}

#[test]
fn a_table_without_room_for_letters_is_a_diagnostic() {
    let table = |columns: usize| {
        let row = |word: &str| (0..columns).map(|_| vec![Inline::Text(word.to_owned())]).collect::<Vec<_>>();
        let align = vec![Default::default(); columns];
        document("ru", vec![Block::Table { caption: None, align, head: row("Столбец"), rows: vec![row("слово")] }])
    };
    assert!(render(&table(20), Faces::embedded()).is_ok());
    assert_eq!(codes(&table(60)), ["T0505"]);
}

#[test]
fn the_seal_has_room_between_the_text_and_the_addressee() {
    let (_, mut note) = samples::all().into_iter().find(|(name, _)| *name == "note-en-upper-right").unwrap();
    note.layout.seal_space = 0.0;
    note.blocks = (0..15).map(|n| p(&format!("Line {n}."))).collect();
    let free = |note: &Document| {
        let fills = |more: &usize| {
            let mut longer = note.clone();
            longer.blocks.extend((0..*more).map(|n| p(&format!("More {n}."))));
            read(&longer).pages() > 1
        };
        (0..60).find(fills)
    };
    let without = free(&note).unwrap();
    note.layout.seal_space = 45.0;
    let with = free(&note).unwrap();
    // 45 mm are 127.6 pt: seven lines of 14 pt, 1.15 times as high, and most of an eighth; one less where lines are set closer to save a page.
    assert!((6..=8).contains(&(without - with)), "{without} lines without, {with} with");
}

#[test]
fn a_long_footnote_goes_on_overleaf() {
    let mut document = document("ru", vec![p("Текст[^1] дела."), p(FILLER)]);
    document.footnotes = vec![(0..60).map(|n| p(&format!("Часть{n}. {FILLER}"))).collect()];
    let reading = read(&document);
    assert!(reading.page_text(0).contains("Часть0."));
    assert!(reading.page_text(reading.pages() - 1).contains("Часть59."));
}

#[test]
fn running_head_and_page_number_begin_on_page_two() {
    let mut document = document("ru", (0..60).map(|_| p(FILLER)).collect());
    document.frame.running_head = Some("Дело 7".into());
    document.frame.page_number = Some("стр. {page} из {pages}".into());
    let reading = read(&document);
    assert_eq!(reading.artifacts(0), "");
    assert_eq!(reading.artifacts(1), format!("стр. 2 из {}Дело 7", reading.pages()));
}

#[test]
fn a_draft_says_so_across_every_page_and_in_no_word_of_its_text() {
    let mut brief = samples::two_page_brief(1);
    let plain = read(&brief);
    brief.frame.watermark = Some("ДОЛБООР".to_owned());
    let bytes = pdf(&brief);
    assert_conforms("watermark", &bytes, ["ua1", "2a"]);
    let marked = Reading::of(&bytes);
    assert_eq!((marked.pages(), marked.words()), (plain.pages(), plain.words()));
    for page in 0..marked.pages() {
        assert!(marked.artifacts(page).contains("ДОЛБООР") && !plain.artifacts(page).contains("ДОЛБООР"), "{}", marked.artifacts(page));
    }
}

#[test]
fn the_addressee_stands_on_page_one_of_a_longer_note() {
    let (_, note) = samples::all().into_iter().find(|(name, _)| *name == "note-ky-two-pages").unwrap();
    let reading = read(&note);
    assert_eq!(reading.pages(), 2);
    assert!(reading.page_text(0).trim().ends_with("ЭЛЧИЛИГИ Бишкек ш."), "{}", reading.page_text(0));
    assert!(reading.page_text(1).contains("2026-жылдын 15-январы"));
}

/// A note, a complaint, a brief and a paper without a closing, with so many lines of text.
fn endings(lines: usize) -> [(&'static str, Document); 4] {
    let text: Vec<Block> = (0..lines).map(|_| p("Строка заявления.")).collect();
    let with = |document: Document, end: Vec<Block>| Document { blocks: text.iter().cloned().chain(end).collect(), ..document };
    let formula = samples::note_ru().blocks.pop().unwrap();
    let complaint = Document { layout: samples::letter_ru().layout, ..document("ru", Vec::new()) };
    let enclosures = [p("Приложение:"), samples::items(ListKind::Ordered(1), &["Выписка.", "Снимок.", "Ответ."])];
    let signed = [p("Заявитель: ________ (А.Б. Токтосунов)"), p("Дата: «___» ________")];
    [
        ("note", with(samples::note_ru(), vec![formula])),
        ("complaint", with(complaint, enclosures.into_iter().chain(signed).collect())),
        ("brief", with(document("ru", Vec::new()), vec![Block::Break, p("Для служебного пользования.")])),
        ("paper", with(document("ru", Vec::new()), Vec::new())),
    ]
}

#[test]
fn no_page_ends_a_document_with_its_closing_alone() {
    let mut two_pages = 0;
    for lines in 24..60 {
        for (name, document) in endings(lines) {
            let reading = read(&document);
            let last = reading.page_text(reading.pages() - 1);
            let of_text = last.matches("Строка").count();
            assert!(of_text >= 2, "{name} of {lines} lines ends with {of_text} lines of text:\n{last}");
            two_pages += usize::from(reading.pages() == 2);
            let all: usize = (0..reading.pages()).map(|page| reading.page_text(page).matches("Строка").count()).sum();
            assert_eq!(all, lines, "{name}");
        }
    }
    assert!(two_pages > 36, "{two_pages}");
}

/// The first pages of two are full, but for what must stand together on the last: two lines, the words of the closing, the date beside its seal.
#[test]
fn no_page_stays_half_empty_before_a_closing() {
    let formula = || samples::note_ru().blocks.pop().unwrap();
    let enclosures = ["Копия уведомления.", "Копия паспорта.", "Копия договора.", "Копия решения.", "Справка.", "Список."];
    for (end, most) in [(vec![formula()], 14), (vec![formula(), p("Приложение:"), samples::items(ListKind::Ordered(1), &enclosures)], 13)]
    {
        let pages = |lines: usize| -> Vec<usize> {
            let text = (0..lines).map(|_| p("Строка заявления.")).chain(end.iter().cloned()).collect();
            let reading = read(&Document { blocks: text, ..samples::note_ru() });
            (0..reading.pages()).map(|page| reading.page_text(page).matches("Строка").count()).collect()
        };
        let counts: Vec<Vec<usize>> = (10..50).map(pages).collect();
        let full = counts.iter().filter(|pages| pages.len() == 2).map(|pages| pages[0]).max().unwrap();
        // Where enclosures alone go overleaf, page 1 ends with them.
        for pages in counts.iter().filter(|pages| pages.len() == 2 && pages[1] > 0) {
            assert!(pages[0] + most >= full, "{pages:?}, a full page has {full} lines");
        }
    }
}

#[test]
fn white_space_is_drawn_in_where_that_saves_a_page_and_only_there() {
    let pages = |paragraphs: usize| {
        let text = (0..paragraphs).map(|_| p("Строка заявления.")).collect();
        let mut paper = document("ru", text);
        paper.layout.indent = 0.0;
        let reading = read(&paper);
        (0..reading.pages()).map(|page| reading.page_text(page).matches("Строка").count()).collect::<Vec<_>>()
    };
    let counts: Vec<_> = (25..50).map(pages).collect();
    let natural = counts.iter().filter(|count| count.len() == 2).map(|count| count[0]).max().unwrap();
    let drawn_in = counts.iter().filter(|count| count.len() == 1).map(|count| count[0]).max().unwrap();
    assert!(drawn_in > natural, "{drawn_in} paragraphs on one page, {natural} on the first of two");
    assert!(counts.iter().all(|count| count.len() < 2 || count[1] >= 3), "{counts:?}");
}

#[test]
fn a_heading_has_two_lines_below_it() {
    for lines in 20..60 {
        let text = (0..lines).map(|_| p("Строка заявления.")).chain([samples::h(2, "Источник"), p("Сведения."), p("Только адресату.")]);
        let reading = read(&document("ru", text.chain((0..20).map(|_| p("Конец."))).collect()));
        let page = (0..reading.pages()).map(|page| reading.page_text(page)).find(|text| text.contains("Источник")).unwrap();
        assert!(page.contains("Только"), "{lines} lines: {page}");
    }
}

#[test]
fn words_with_a_capital_stay_whole_at_the_start_of_a_sentence_and_in_a_cell() {
    let state = "Кыргызская Республика. Министерство: Федерациясынын Екатеринбурге";
    let mut broken = 0;
    // Each text stands at every place of a line once.
    for letters in 1..40 {
        let before = "о".repeat(letters);
        let text = format!("{before} {state} гражданам предоставляются дополнительные удостоверения; {state} {before} {state}");
        let long = "дополнительные удостоверения ".repeat(letters);
        let row = vec![samples::t(state), samples::t(&long), samples::t(&format!("{state} {long}"))];
        let table = Block::Table { caption: None, align: Vec::new(), head: row.clone(), rows: vec![row] };
        // The tree shows the hyphen of a broken word as a dot.
        let tags = read(&document("ru", vec![p(&text), table])).tags();
        for word in tags.split(|c: char| c.is_whitespace() || "“”".contains(c)).filter(|word| word.contains('·')) {
            assert!(word.starts_with(char::is_lowercase), "{word}");
            broken += 1;
        }
    }
    assert!(broken > 10, "words without a capital are broken");
}

#[test]
fn no_line_leaves_the_page_even_where_a_word_is_too_long() {
    let document = document("en", vec![p(&"x".repeat(3000)), Block::Quote(vec![p(&"y".repeat(500))])]);
    let reading = read(&document);
    assert_eq!(reading.words().concat(), format!("{}{}", "x".repeat(3000), "y".repeat(500)));
}

/// The words of blocks with the labels of their lists, as the structure tree should read.
fn source_words(blocks: &[Block]) -> Vec<String> {
    let mut words = Vec::new();
    let mut add = |text: String| words.extend(text.split_whitespace().map(str::to_owned));
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => add(inline_text(content)),
            Block::Quote(blocks) => add(source_words(blocks).join(" ")),
            Block::List { kind, items } => {
                for (index, item) in items.iter().enumerate() {
                    add(match kind {
                        ListKind::Bullet => "–".to_owned(),
                        ListKind::Ordered(start) => format!("{}.", start + index as u64),
                    });
                    add(source_words(item).join(" "));
                }
            }
            Block::Table { caption, head, rows, .. } => {
                add(caption.as_deref().map(inline_text).unwrap_or_default());
                for cell in head.iter().chain(rows.iter().flatten()) {
                    add(inline_text(cell));
                }
            }
            Block::Figure { .. } | Block::Break => {}
        }
    }
    words
}

fn inline_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } | Inline::Foreign { content, .. } => {
                inline_text(content)
            }
            Inline::FootnoteRef(note) => (note + 1).to_string(),
            Inline::LineBreak => " ".to_owned(),
        })
        .collect()
}
