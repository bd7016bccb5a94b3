//! `demarche` turns citizens' grievances into formal diplomatic notes and PDF briefs.
//!
//! ```text
//!  cases/*.yaml     rules/*.yaml          templates/            profiles/
//!       │                │                    │                     │
//!       ▼                ▼                    ▼                     ▼
//!    case  ─────────►  check  ────────────► draft ─────────────► document ──────► render
//!    YAML → Case       Case × law-at-date   Assessment → Markdown  Markdown → tree   tree → pdf docx html md txt
//!                      → Assessment         (Tera)                 (pulldown-cmark)  (printpdf, …)
//!                         ▲
//!                        law   rules as data: dated versions, citations, calendars, worked examples
//! ```
//!
//! The modules stand in that order. Only [`cli`] prints, reads the clock or the environment.

pub mod diag;
pub mod lang;
pub mod yaml;

pub mod case;
pub mod law;
pub mod check;
pub mod draft;
pub mod document;
pub mod lint;
pub mod render;
pub mod register;
pub mod agenda;

pub mod workspace;
pub mod cli;
