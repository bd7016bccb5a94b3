//! Documents to render: every kind of block and frame, in three languages. Persons and cases are fictional.

use chrono::NaiveDate;
use demarche::document::*;
use demarche::lang::Lang;

/// All samples by name.
pub(crate) fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("note-ru", note_ru()),
        ("note-ky-two-pages", note_ky()),
        ("note-en-upper-right", note_en()),
        ("brief-ru", brief_ru()),
        ("two-page-brief", two_page_brief(1)),
        ("timeline", timeline_brief()),
        ("charts", charts()),
        ("letter-ru", letter_ru()),
        ("reading-copy", reading_copy()),
        ("nested-lists", nested_lists()),
        ("footnotes", footnotes()),
        ("long-table", long_table()),
        ("tall-row", tall_row()),
        ("links-and-quotes", links_and_quotes()),
        ("one-word-paragraphs", document("ru", ["Да.", "Нет.", "Да.", "Нет."].map(p).into())),
        ("unbreakable-word", document("en", vec![p(&format!("A word {} that never ends.", "x".repeat(900)))])),
        ("five-hundred-paragraphs", document("ru", (1..=500).map(|n| p(&format!("{n}. {FILLER}"))).collect())),
        ("empty", document("en", Vec::new())),
    ]
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
        face: None,
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
        face: None,
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

pub(crate) fn items(kind: ListKind, items: &[&str]) -> Block {
    Block::List { kind, items: items.iter().map(|text| vec![p(text)]).collect() }
}

pub(crate) fn note_ru() -> Document {
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

/// A brief of two full pages about case `number`: text, table, lists, a timeline, a footnote.
pub(crate) fn two_page_brief(number: usize) -> Document {
    let mut brief = brief_ru();
    let timeline = timeline_brief().blocks.into_iter().nth(2).unwrap();
    let ending = brief.blocks.pop().unwrap();
    brief.blocks.push(h(2, "3. Ход рассмотрения"));
    brief.blocks.push(p(&format!("Обращение зарегистрировано за № 2026/{number}. {FILLER} {FILLER}")));
    brief.blocks.push(timeline);
    brief.blocks.extend(
        (0..4).map(|_| p(&format!("{FILLER} {FILLER} Материалы дела содержат копии всех документов, на которые ссылается заявитель."))),
    );
    brief.blocks.push(ending);
    brief
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
                rows: (1..=8)
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

pub(crate) const FILLER: &str = "Заявитель осуществляет трудовую деятельность на основании действующего трудового договора и \
    своевременно уведомил о прибытии, однако ему было отказано в постановке на учет по месту пребывания без объяснения причин.";

fn note_ky() -> Document {
    let body = "Министрлик Элчиликтин көңүлүн Кыргыз Республикасынын жаранынын Россия Федерациясынын аймагында убактылуу болуу мөөнөтүн эсептөөгө, \
        ошондой эле миграциялык каттоого алуудан баш тартылгандыгына бурат. Колдо болгон маалыматтарга ылайык, жаран 2025-жылдын 3-февралында \
        чек арадан өтүп, эмгек келишимин түзгөн жана келгендиги тууралуу билдирүү мыйзамда белгиленген мөөнөттө берилген.";
    let mut note = document(
        "ky",
        vec![
            p(
                "Кыргыз Республикасынын Тышкы иштер министрлиги Россия Федерациясынын Кыргыз Республикасындагы Элчилигине өзүнүн урмат-сыйын билдирүү менен төмөнкүлөрдү билдирүүнү өзүнө ардак деп эсептейт.",
            ),
            p(body),
            p(body),
            p(body),
            p(
                "Министрлик Элчиликтен жогоруда аталган маселени кароодо көмөк көрсөтүүнү жана кабыл алынган чаралар тууралуу маалымдоону өтүнөт.",
            ),
            p(body),
            p("Министрлик мүмкүнчүлүктөн пайдаланып, Элчиликке өзүнүн терең урмат-сыйын дагы бир жолу ырастайт."),
        ],
    );
    note.layout = note_layout();
    note.frame = Frame {
        number: Some("№ 013/286".into()),
        place_and_date: Some("Бишкек ш., 2026-жылдын 15-январы".into()),
        addressee: vec!["РОССИЯ ФЕДЕРАЦИЯСЫНЫН".into(), "КЫРГЫЗ РЕСПУБЛИКАСЫНДАГЫ".into(), "ЭЛЧИЛИГИ".into(), "Бишкек ш.".into()],
        marks: vec!["ДОЛБООР".into()],
        ..Frame::default()
    };
    note
}

fn note_en() -> Document {
    let mut note = document(
        "en",
        vec![
            p(
                "The Ministry of Foreign Affairs of the Kyrgyz Republic presents its compliments to the Embassy of the Russian Federation in the Kyrgyz Republic and has the honour to draw its attention to the application of Mr. A. B. Toktosunov, a citizen of the Kyrgyz Republic, who was refused registration at his place of stay on 22 July 2025.",
            ),
            p(
                "The Ministry would be grateful if the Embassy could assist in having the matter examined and inform it of the measures taken.",
            ),
            p("The Ministry avails itself of this opportunity to renew to the Embassy the assurances of its highest consideration."),
        ],
    );
    note.layout = Layout { number: NumberPlace::UpperLeft, date: DatePlace::UpperRight, letterhead_space: 0.0, ..note_layout() };
    note.frame = Frame {
        number: Some("No. 013/287".into()),
        place_and_date: Some("Bishkek, 15 January 2026".into()),
        addressee: vec!["Embassy of the Russian Federation".into(), "in the Kyrgyz Republic".into(), "Bishkek".into()],
        marks: vec!["Unofficial translation".into()],
        letterhead: vec!["MINISTRY OF FOREIGN AFFAIRS".into(), "OF THE KYRGYZ REPUBLIC".into()],
        ..Frame::default()
    };
    note
}

pub(crate) fn letter_ru() -> Document {
    let mut letter = document("ru", vec![h(1, "Жалоба"), p(FILLER), p(&format!("Прошу:{FILLER}")), p("Приложение: на 2 л. в 1 экз.")]);
    letter.layout = Layout { addressee: AddresseePlace::TopRight, date: DatePlace::BelowText, ..brief_layout() };
    letter.frame.addressee =
        vec!["Начальнику Управления по вопросам миграции".into(), "от гражданина Кыргызской Республики А.Б. Токтосунова".into()];
    letter.frame.place_and_date = Some("г. Казань, 3 сентября 2025 года".into());
    letter
}

/// A copy of a letter for reading, which names its receiver in the language of the letter.
fn reading_copy() -> Document {
    let mut copy = document("en", vec![h(1, "Complaint"), p("I ask you to examine it[^1] and to answer."), p("The end.")]);
    copy.layout = letter_ru().layout;
    let filed = "Filed with (name in Russian): Управление по вопросам миграции";
    copy.frame.marks = vec!["Unofficial translation".into(), filed.into()];
    copy.frame.foreign = vec![ForeignWords { mark: 1, before: 30, after: 0, lang: "ru".parse().unwrap() }];
    copy.footnotes = vec![vec![p("The decision of 22 July.")]];
    copy
}

pub(crate) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, month, day).unwrap()
}

fn timeline_brief() -> Document {
    let bar = |from: (u32, u32), to: (u32, u32), kind, label: &str| Bar {
        from: day(from.0, from.1),
        to: day(to.0, to.1),
        kind,
        label: Some(label.into()).filter(|label: &String| !label.is_empty()),
    };
    let months = ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."];
    let figure = Figure::Timeline(Timeline {
        from: day(1, 1),
        to: day(12, 31),
        ticks: (1..=12).map(|month| (day(month, 1), months[month as usize - 1].into())).collect(),
        rows: vec![
            ("Год".into(), vec![bar((1, 1), (12, 31), BarKind::Window, "календарный 2025 год")]),
            (
                "Пребывание".into(),
                vec![
                    bar((2, 3), (2, 9), BarKind::Counted, "7"),
                    bar((2, 10), (9, 30), BarKind::Exempt, "233 дня по договору"),
                    bar((10, 1), (10, 15), BarKind::Counted, "15"),
                    bar((10, 16), (11, 20), BarKind::Over, "36 сверх срока"),
                ],
            ),
            ("Трудовой договор и постановка на учет".into(), vec![bar((2, 10), (9, 30), BarKind::InForce, "договор")]),
        ],
        marks: vec![
            Mark { on: day(10, 15), label: "исчерпаны 15 дней".into(), kind: MarkKind::Exceeded, open: false },
            Mark { on: day(9, 30), label: "договор прекращен".into(), kind: MarkKind::Term, open: true },
            Mark { on: day(2, 12), label: "уведомление о прибытии".into(), kind: MarkKind::Term, open: false },
        ],
        legend: vec![
            (BarKind::Counted, "засчитываемые дни".into()),
            (BarKind::Exempt, "не засчитываемые дни".into()),
            (BarKind::Over, "сверх срока".into()),
            (BarKind::Window, "расчетный период".into()),
            (BarKind::InForce, "действующий договор".into()),
        ],
    });
    let alt = "Линия времени 2025 года: пребывание с 3 февраля по 20 ноября, договор с 10 февраля по 30 сентября".into();
    let caption = Some(t("Рис. 1. Пребывание заявителя в 2025 году"));
    document("ru", vec![h(1, "Срок пребывания"), p(FILLER), Block::Figure { figure, alt, caption }, p(FILLER)])
}

/// Bars with several series, names that are too long, amounts below zero, a gap; lines with days far apart. The figures are invented.
fn charts() -> Document {
    let written = |amount: f64, decimals: usize| format!("{amount:.decimals$}");
    let series = |name: &str, amounts: &[Option<f64>]| Series {
        name: name.into(),
        amounts: amounts.iter().map(|value| value.map(|value| Amount { value, label: written(value, 0) })).collect(),
    };
    let axes = |title: &str| Axes { title: title.into(), across: "Область".into(), up: "Обращения, единиц".into() };
    let regions = ["Чуйская", "Иссык-Кульская", "Нарынская", "Джалал-Абадская область и районы, прилегающие к ней с севера и с востока"];
    let two = vec![
        series("подано", &[Some(120.0), Some(45.0), None, Some(8.0)]),
        series("изменение", &[Some(-30.0), Some(12.0), Some(0.0), Some(3.0)]),
    ];
    let bars = BarChart::new(axes("Обращения по областям"), regions.map(Into::into).into(), two, &written).unwrap();
    let days: Vec<_> = [(1, 10), (2, 1), (2, 3), (7, 15), (12, 31)].iter().map(|&(m, d)| (day(m, d), format!("{d:02}.{m:02}"))).collect();
    let lines = vec![
        series("подано", &[Some(5.0), Some(40.0), Some(42.0), None, Some(90.0)]),
        series("рассмотрено", &[Some(2.0), Some(38.0), Some(41.0), Some(60.0), Some(88.0)]),
        series("отклонено", &[Some(1.0), Some(1.0), Some(2.0), Some(2.0), Some(3.0)]),
    ];
    let lines = LineChart::new(axes("Обращения по дням"), days, lines, &written).unwrap();
    let figure =
        |figure, alt: &str| Block::Figure { figure, alt: alt.into(), caption: Some(t("Рис. Обращения граждан")) };
    document("ru", vec![h(1, "Обращения"), figure(Figure::BarChart(bars), "Столбцы"), p(FILLER), figure(Figure::LineChart(lines), "Линии")])
}

fn nested_lists() -> Document {
    let mut inner = vec![p("Самый глубокий уровень.")];
    for level in (1..=6).rev() {
        let kind = if level % 2 == 0 { ListKind::Ordered(level) } else { ListKind::Bullet };
        inner = vec![p(&format!("Уровень {level}. {FILLER}")), Block::List { kind, items: vec![inner, vec![p("Второй пункт.")]] }];
    }
    let table = Block::Table { caption: None, align: vec![], head: vec![t("А"), t("Б")], rows: vec![vec![t("1"), t("2")]] };
    document("ru", vec![p("Перечень:"), Block::List { kind: ListKind::Ordered(9), items: vec![inner, vec![table], vec![]] }])
}

fn footnotes() -> Document {
    let mut blocks: Vec<Block> = (1..=12).map(|n| p(&format!("{FILLER} Сведения подтверждены[^{n}] документами дела."))).collect();
    blocks.push(p("Повторная ссылка на первую сноску[^1] не повторяет ее текста."));
    let mut document = document("ru", blocks);
    document.footnotes = (1..=12)
        .map(|n| {
            if n == 7 {
                (0..14).map(|k| p(&format!("Часть {k}. {FILLER}"))).collect()
            } else {
                vec![p(&format!("Примечание {n}: том 1, лист {n}."))]
            }
        })
        .collect();
    document
}

pub(crate) fn long_table() -> Document {
    let rows = (1..=120).map(|n| vec![t(&n.to_string()), t("Иссык-Кульская область"), t(FILLER), t("да")]).collect();
    let table = Block::Table {
        caption: Some(t("Таблица 1. Обращения граждан")),
        align: vec![Alignment::Right, Alignment::Left, Alignment::Left, Alignment::Center],
        head: vec![t("№"), t("Область"), t("Содержание обращения"), t("Учтено")],
        rows,
    };
    document("ru", vec![h(1, "Приложение"), table])
}

fn tall_row() -> Document {
    let tall = [FILLER; 60].join(" ");
    let rows = vec![vec![t("1"), t("Обычная строка")], vec![t("2"), t(&tall)], vec![t("3"), t("Последняя строка")]];
    let table = Block::Table { caption: None, align: vec![], head: vec![t("№"), t("Содержание")], rows };
    document("ru", vec![p(FILLER), table, p(FILLER)])
}

fn links_and_quotes() -> Document {
    let link = Inline::Link { url: "https://example.org/закон?a=1".into(), content: t("текст закона") };
    let russian = "ru".parse().unwrap();
    let quoted = vec![Block::Paragraph {
        content: t("Срок пребывания исчисляется со дня въезда."), lang: Some(russian)
    }];
    document(
        "en",
        vec![
            h(2, "A document that begins below its title"),
            Block::Paragraph { content: vec![Inline::Text("See the ".into()), link, Inline::Text(" for the wording; registration in the neighbourhood of the accommodation remains compulsory notwithstanding the circumstances.".into())], lang: None },
            Block::Quote(quoted),
            Block::Break,
            h(4, "A level was left out"),
            Block::Paragraph { content: vec![Inline::Text("First line".into()), Inline::LineBreak, Inline::Text("second line with U+2011: state\u{2011}of\u{2011}the\u{2011}art, e\u{301}tude.".into())], lang: None },
            h(2, "Another section"),
            p("End."),
        ],
    )
}
