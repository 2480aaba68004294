//! From any older file to now. Migrations only grow: a written one never changes.

use std::path::Path;

use rusqlite::Connection;

use crate::backup;
use crate::failure::{Result, StoreError};
use crate::keys::Key;

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_house.sql"),
    include_str!("../migrations/0002_events.sql"),
    include_str!("../migrations/0003_cohorts.sql"),
    include_str!("../migrations/0004_people.sql"),
    include_str!("../migrations/0005_press.sql"),
    include_str!("../migrations/0006_finding.sql"),
    include_str!("../migrations/0007_teams.sql"),
    include_str!("../migrations/0008_parting.sql"),
];

/// The version this program writes.
pub const NEWEST: u32 = MIGRATIONS.len() as u32;

pub fn version(conn: &Connection) -> Result<u32> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings the file to the newest version in one transaction; refuses one from the future unharmed.
pub fn climb(conn: &mut Connection) -> Result<()> {
    let found = version(conn)?;
    if found > NEWEST {
        return Err(StoreError::FromTheFuture { found, known: NEWEST });
    }
    if found == NEWEST {
        return Ok(());
    }
    let transaction = conn.transaction()?;
    for migration in &MIGRATIONS[found as usize..] {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", NEWEST)?;
    transaction.commit()?;
    Ok(())
}

/// Keeps the file as it was beside itself before it climbs.
pub fn keep_a_copy_before(conn: &Connection, path: &Path, key: &Key) -> Result<()> {
    let found = version(conn)?;
    if found == 0 || found >= NEWEST {
        return Ok(());
    }
    backup::copy(conn, &path.with_extension(format!("v{found}.binome")), key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use sha2::{Digest, Sha256};

    #[test]
    fn a_written_migration_never_changes() {
        let hashes: Vec<String> = MIGRATIONS
            .iter()
            .map(|text| Sha256::digest(text).iter().map(|b| format!("{b:02x}")).collect())
            .collect();
        expect![[r#"
            30d0a00d097508ce3639b8340b17f8d781eb2cad2e338519d4ff97dac9b3d8fb
            9129a257cbb5afd15cb8d80a81fccebd241ee0ec377aa15a727225de756a56ec
            a82f2468924710325174afe4a164fdf6891a64dcdf9d0869e80b97546e2ed04e
            fdd1eea3fcba89ad121f18469d135f259a3701811491b2cfc4b12e1cdf760095
            75e32479558d4653a413a3d722064d8cd945e49ee6a8372cd8c270063a629ff5
            ebcabc42739964d9ecf3417e34f2986145bdd833c4bbdb6cec2b3e5f3dde7ac7
            2af8936c54142dbbd59d261891bb620f3792d3e2ccd5104db9cb3f6eeeb35876
            a01d069c19800e43026c45aa6ccf5895185a8248132c8e59c7f8c16008a48335"#]]
        .assert_eq(&hashes.join("\n"));
    }
}
