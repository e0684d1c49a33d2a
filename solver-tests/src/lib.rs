//! What the tests of Junheng share: small counties and policies.
