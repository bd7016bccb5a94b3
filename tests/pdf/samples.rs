//! Documents to render: every kind of block and frame, in three languages. Persons and cases are fictional.

use chrono::NaiveDate;
use demarche::document::*;
use demarche::lang::Lang;

/// All samples by name.
pub(crate) fn all() -> Vec<(&'static str, Document)> {
    vec![("note-ru", note_ru()), ("brief-ru", brief_ru())]
}

/// An empty document with the frame of a brief.
pub(crate) fn document(lang: &str, blocks: Vec<Block>) -> Document {
    Document {
        lang: lang.parse::<Lang>().unwrap(),
        meta: Meta {
            title: "Проба".into(),
            author: "Министерство".into(),
            subject: "Проба набора".into(),
            dated: NaiveDate::from_ymd_opt(2026, 1, 15).unwrap(),
        },
        frame: Frame::default(),
        layout: brief_layout(),
        blocks,
        footnotes: Vec::new(),
    }
}

pub(crate) fn brief_layout() -> Layout {
    Layout {
        margins: Margins { left: 28.0, right: 15.0, top: 20.0, bottom: 20.0 },
        size: 11.5,
        line_spacing: 1.25,
        indent: 8.0,
        letterhead_space: 0.0,
        seal_space: 0.0,
        number: NumberPlace::None,
        date: DatePlace::None,
        addressee: AddresseePlace::None,
        number_first_page: false,
        justify: true,
    }
}

pub(crate) fn note_layout() -> Layout {
    Layout {
        margins: Margins { left: 30.0, right: 15.0, top: 20.0, bottom: 20.0 },
        size: 14.0,
        line_spacing: 1.25,
        indent: 12.5,
        letterhead_space: 60.0,
        seal_space: 45.0,
        number: NumberPlace::UnderLetterhead,
        date: DatePlace::BelowText,
        addressee: AddresseePlace::FootOfFirstPage,
        number_first_page: false,
        justify: true,
    }
}

pub(crate) fn p(text: &str) -> Block {
    Block::Paragraph { content: t(text), lang: None }
}

pub(crate) fn h(level: u8, text: &str) -> Block {
    Block::Heading { level, content: t(text) }
}

/// `**bold**`, `*italic*` and `[^1]` in a text.
pub(crate) fn t(text: &str) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (index, part) in text.split("**").enumerate() {
        let mut plain = Vec::new();
        for (index, part) in part.split('*').enumerate() {
            let mut rest = part;
            let mut words = Vec::new();
            while let Some((before, after)) = rest.split_once("[^") {
                let (number, after) = after.split_once(']').unwrap();
                words.push(Inline::Text(before.into()));
                words.push(Inline::FootnoteRef(number.parse::<usize>().unwrap() - 1));
                rest = after;
            }
            if !rest.is_empty() {
                words.push(Inline::Text(rest.into()));
            }
            if index % 2 == 1 { plain.push(Inline::Emphasis(words)) } else { plain.extend(words) }
        }
        if index % 2 == 1 { inlines.push(Inline::Strong(plain)) } else { inlines.extend(plain) }
    }
    inlines
}

fn items(kind: ListKind, items: &[&str]) -> Block {
    Block::List { kind, items: items.iter().map(|text| vec![p(text)]).collect() }
}

fn note_ru() -> Document {
    let mut note = document(
        "ru",
        vec![
            p(
                "Министерство иностранных дел Кыргызской Республики свидетельствует свое уважение Посольству Российской Федерации в Кыргызской Республике и имеет честь обратить внимание на обращение гражданина Кыргызской Республики А.Б. Токтосунова, 14 марта 1989 года рождения, находящегося на территории Российской Федерации с 3 февраля 2025 года.",
            ),
            p(
                "По имеющимся сведениям, 22 июля 2025 года отдел по вопросам миграции отказал заявителю в постановке на учет по месту пребывания, хотя уведомление было подано в течение семи рабочих дней со дня прибытия, а заявитель осуществляет трудовую деятельность на основании действующего трудового договора.",
            ),
            p(
                "Министерство просит Посольство оказать содействие в рассмотрении вопроса о постановке заявителя на учет и сообщить о принятых мерах.",
            ),
            p("Министерство пользуется случаем, чтобы возобновить Посольству уверения в своем весьма высоком уважении."),
        ],
    );
    note.layout = note_layout();
    note.frame = Frame {
        number: Some("№ 013/285".into()),
        place_and_date: Some("г. Бишкек, «15» января 2026 года".into()),
        addressee: vec!["ПОСОЛЬСТВО".into(), "РОССИЙСКОЙ ФЕДЕРАЦИИ".into(), "В КЫРГЫЗСКОЙ РЕСПУБЛИКЕ".into(), "г. Бишкек".into()],
        ..Frame::default()
    };
    note
}

fn brief_ru() -> Document {
    let mut brief = document(
        "ru",
        vec![
            h(1, "Справка о соблюдении срока пребывания и порядка постановки на учет"),
            p("Настоящая справка подготовлена по обращению гражданина **А.Б. Токтосунова** и излагает установленные факты, применимые нормы и выводы по состоянию на 15 января 2026 года[^1]. Она не является официальным толкованием и предназначена для *очередного раунда консультаций*."),
            h(2, "1. Обстоятельства"),
            p("Заявитель въехал на территорию Российской Федерации 3 февраля 2025 года, заключил трудовой договор 10 февраля 2025 года и работал по договору до 30 сентября 2025 года. Уведомление о прибытии подано принимающей стороной 12 февраля 2025 года, то есть на седьмой рабочий день, считая со дня въезда."),
            items(ListKind::Bullet, &["паспорт серии AC, действителен до 2031 года;", "трудовой договор от 10 февраля 2025 года и уведомление работодателя о его заключении;", "отметка о подаче уведомления о прибытии."]),
            h(2, "2. Нормы и выводы"),
            Block::Table {
                caption: Some(t("Таблица 1. Нормы, примененные к установленным фактам")),
                align: vec![Alignment::Left, Alignment::Left, Alignment::Right, Alignment::Center],
                head: vec![t("Норма"), t("Что установлено"), t("Дней"), t("Вывод")],
                rows: (1..=14)
                    .map(|row| {
                        vec![
                            t(&format!("115-ФЗ, ст. {row}, п. 1")),
                            t("Срок временного пребывания иностранного гражданина, не требующего визы, не превышает девяноста суток в календарном году"),
                            t(&format!("{}", row * 7)),
                            t(if row % 3 == 0 { "нарушение" } else { "нарушения нет" }),
                        ]
                    })
                    .collect(),
            },
            items(ListKind::Ordered(1), &["признать постановку на учет своевременной;", "исключить сведения о заявителе из реестра контролируемых лиц;", "сообщить о принятом решении."]),
            p("Вывод: при указанных обстоятельствах срок пребывания определяется сроком действия трудового договора, а оснований для отказа в постановке на учет не усматривается."),
        ],
    );
    brief.meta.title = "Справка".into();
    brief.frame.running_head = Some("KG-2025-0147 · Для служебного пользования".into());
    brief.frame.page_number = Some("Страница {page} из {pages}".into());
    brief.footnotes = vec![vec![p(
        "Здесь и далее даты приведены по документам заявителя; копии находятся в деле и могут быть представлены по запросу в установленном порядке.",
    )]];
    brief
}
