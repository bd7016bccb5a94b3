//! The rule book: law as data.
