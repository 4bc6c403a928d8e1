//! Parts of the program that are fetched when they are first needed.
//!
//! A part is a set of functions. `wasm_split` marks the one that hands them out, and script/split cuts everything that
//! only they reach out of the program and into a file of its own. Without the feature `split` it is always there.

use std::cell::Cell;
use std::pin::Pin;
use std::thread::LocalKey;

/// What can be fetched.
pub(crate) trait Fetch: Copy + 'static {
    /// Where it is kept once it is there.
    fn slot() -> &'static LocalKey<Cell<Option<Self>>>;
    /// Fetches it.
    fn fetch() -> Coming;
}

/// Something on its way; whether it came.
pub(crate) type Coming = Pin<Box<dyn Future<Output = bool>>>;

/// Makes a set of functions a part of this name.
macro_rules! part {
    ($name:ident: $part:ident $functions:tt) => {
        impl $crate::part::Fetch for $part {
            fn slot() -> &'static std::thread::LocalKey<std::cell::Cell<Option<Self>>> {
                thread_local! {
                    static SLOT: std::cell::Cell<Option<$part>> = const { std::cell::Cell::new(None) };
                }
                &SLOT
            }

            fn fetch() -> $crate::part::Coming {
                Box::pin(async {
                    #[cfg(feature = "split")]
                    let part = $name().await.ok();
                    #[cfg(not(feature = "split"))]
                    let part = Some($part $functions);
                    Self::slot().set(part);
                    part.is_some()
                })
            }
        }

        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<$part, wasm_split_helpers::SplitLoaderError> {
            Ok($part $functions)
        }
    };
}
pub(crate) use part;
