//! Commands: one file each. The only module that prints, reads the clock or the environment.
