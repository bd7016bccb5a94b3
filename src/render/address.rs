//! Addresses that a document may lead to.

/// What an address may begin with. The words of any other link stand without it: it could run something, or leads nowhere from paper.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Whether a link is written as one. Word refuses a whole document for one address that is none.
pub(super) fn leads_somewhere(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}');
    url.bytes().all(is_plain) && SCHEMES.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len())
}
