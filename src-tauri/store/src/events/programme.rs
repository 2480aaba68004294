//! The blocks of programmes.

use binome_domain::events::programme::{Block, BlockFacts};
use binome_domain::ids::{BlockId, EventId};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "id, event, day, starts, minutes, kind, title, room, speaker, tables";

impl Reader<'_> {
    /// The blocks of an event in the order of their hours.
    pub fn blocks_of(&self, event: EventId) -> Result<Vec<Block>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM blocks WHERE event = ?1 AND removed = 0 ORDER BY day, starts, id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([event.to_string()], block)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn block(&self, id: BlockId) -> Result<Block> {
        let sql = format!("SELECT {COLUMNS} FROM blocks WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], block)?)
    }
}

impl Change<'_> {
    pub fn add_block(&self, event: EventId, facts: &BlockFacts) -> Result<BlockId> {
        let id: BlockId = rows::fresh();
        let sql = format!(
            "INSERT INTO blocks ({COLUMNS}, changed) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        );
        self.write_block(&sql, &Block { id, event, facts: facts.clone() })?;
        Ok(id)
    }

    pub fn change_block(&self, block: &Block) -> Result<()> {
        self.write_block(
            "UPDATE blocks SET event = ?2, day = ?3, starts = ?4, minutes = ?5, kind = ?6, \
             title = ?7, room = ?8, speaker = ?9, tables = ?10, changed = ?11 WHERE id = ?1",
            block,
        )
    }

    fn write_block(&self, sql: &str, Block { id, event, facts }: &Block) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(params![
            id.to_string(),
            event.to_string(),
            facts.day,
            facts.starts,
            facts.minutes,
            rows::to_code(&facts.kind)?,
            facts.title,
            facts.room,
            facts.speaker.map(|it| it.to_string()),
            rows::to_list(&facts.tables)?,
            self.stamp,
        ])?;
        Ok(())
    }

    pub fn remove_block(&self, id: BlockId) -> Result<()> {
        self.conn.execute(
            "UPDATE blocks SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }
}

fn block(row: &Row<'_>) -> rusqlite::Result<Block> {
    let speaker: Option<String> = row.get(8)?;
    Ok(Block {
        id: rows::id(row, 0)?,
        event: rows::id(row, 1)?,
        facts: BlockFacts {
            day: row.get(2)?,
            starts: row.get(3)?,
            minutes: row.get(4)?,
            kind: rows::code(row, 5)?,
            title: row.get(6)?,
            room: row.get(7)?,
            speaker: speaker.map(|_| rows::id(row, 8)).transpose()?,
            tables: rows::list(row, 9)?,
        },
    })
}
