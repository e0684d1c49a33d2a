//! Has the program compiled anew when a file of the examples that it brings along comes or goes.

fn main() {
    println!("cargo::rerun-if-changed=scenarios");
}
