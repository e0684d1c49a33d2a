//! Keeps a panic of a library from ending the program.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    static CONTAINING: Cell<bool> = const { Cell::new(false) };
}

/// What the function gives, or none where it panicked.
///
/// calamine computes with the positions that a file states and panics where they overflow (a cell
/// `A99999999999`, a range `B2:A1`). To find all such places beforehand would mean to read the
/// format twice; so its panics are caught, and not told on the terminal. Only the calling thread
/// is silenced. What the function worked on must be dropped afterwards.
pub(super) fn contained<T>(read: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let tell = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !CONTAINING.get() {
                tell(panic);
            }
        }));
    });
    CONTAINING.set(true);
    let result = panic::catch_unwind(AssertUnwindSafe(read));
    CONTAINING.set(false);
    result.ok()
}
