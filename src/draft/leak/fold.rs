//! One form for what looks alike: so that neither an accent, an invisible character nor a letter of another script hides a name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without marks over letters and invisible characters, compatibility forms resolved. Capitals stay.
pub(super) fn plain(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)).collect()
}

/// A plain text in small letters, each letter as the Latin one that it looks like. Letters that a keyboard without Kyrgyz replaces
/// (`ң`, `ө`, `ү`) are taken as their replacements.
pub(super) fn alike(plain: &str) -> String {
    plain.to_lowercase().chars().map(latin).collect()
}

/// Characters that take no room: joiners, direction marks, soft hyphens, variation selectors, tags.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Small letters of Cyrillic and Greek that look like Latin ones, as small letters or as capitals.
fn latin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'н' | 'ң' | 'η' | 'һ' => 'h',
        'і' | 'ι' | 'ӏ' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'қ' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'о' | 'ө' | 'ο' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'у' | 'ү' | 'ұ' | 'υ' => 'y',
        'х' | 'ҳ' | 'χ' => 'x',
        other => other,
    }
}
