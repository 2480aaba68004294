//! Rules and plans of groups; a plan is never overwritten, its next version is added.

use binome_domain::events::groups::{GroupPlan, GroupRules, Seating};
use binome_domain::ids::EventId;
use rusqlite::{OptionalExtension, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    /// The rules of an event; the usual ones where none were decided.
    pub fn group_rules(&self, event: EventId) -> Result<GroupRules> {
        let told: Option<GroupRules> = self
            .conn
            .prepare_cached(
                "SELECT group_rules FROM events WHERE id = ?1 AND group_rules IS NOT NULL",
            )?
            .query_row([event.to_string()], |row| rows::list(row, 0))
            .optional()?;
        Ok(told.unwrap_or_default())
    }

    /// The plan that stands, or the newest that is not younger than `version`.
    pub fn group_plan(&self, event: EventId, version: Option<u32>) -> Result<Option<GroupPlan>> {
        let found = self
            .conn
            .prepare_cached(
                "SELECT version, seating FROM group_plans WHERE event = ?1 AND version <= ?2 \
                 ORDER BY version DESC LIMIT 1",
            )?
            .query_row(params![event.to_string(), version.unwrap_or(u32::MAX)], |row| {
                Ok(GroupPlan { version: row.get(0)?, seating: rows::list(row, 1)? })
            })
            .optional()?;
        Ok(found)
    }
}

impl Change<'_> {
    pub fn change_group_rules(&self, event: EventId, rules: &GroupRules) -> Result<()> {
        self.conn.execute(
            "UPDATE events SET group_rules = ?2, changed = ?3 WHERE id = ?1",
            params![event.to_string(), rows::to_list(rules)?, self.stamp],
        )?;
        Ok(())
    }

    /// The next version of the plan; answers its number.
    pub fn keep_seating(&self, event: EventId, seating: &Seating) -> Result<u32> {
        let version = self.group_plan(event, None)?.map_or(1, |it| it.version + 1);
        self.conn.execute(
            "INSERT INTO group_plans (event, version, seating, changed) VALUES (?1, ?2, ?3, ?4)",
            params![event.to_string(), version, rows::to_list(seating)?, self.stamp],
        )?;
        Ok(version)
    }
}
