//! Between a row and our types: keys, codes and lists as they stand in columns.

use binome_domain::days::Moment;
use rusqlite::Row;
use rusqlite::types::{FromSqlError, Type};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A key never used before, later in order than all before it.
pub fn fresh<Id: From<Uuid>>() -> Id {
    Uuid::now_v7().into()
}

pub fn id<Id: From<Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<Id> {
    let text = row.get_ref(column)?.as_str()?;
    Uuid::parse_str(text).map(Id::from).map_err(|error| unreadable(column, error))
}

/// A list or a tagged value, as JSON.
pub fn list<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| unreadable(column, error))
}

/// A value of a closed choice, as its code.
pub fn code<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    of_code(row.get_ref(column)?.as_str()?).map_err(|error| unreadable(column, error))
}

pub fn code_or_none<T: DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null()? {
        Some(text) => of_code(text).map(Some).map_err(|error| unreadable(column, error)),
        None => Ok(None),
    }
}

/// A moment in the form the screens use too.
pub fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<Moment> {
    let text = row.get_ref(column)?.as_str()?;
    text.parse().map_err(|error| unreadable(column, error))
}

pub fn to_list<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(unwritable)
}

pub fn to_code<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    match serde_json::to_value(value).map_err(unwritable)? {
        serde_json::Value::String(code) => Ok(code),
        _ => Err(unwritable(FromSqlError::InvalidType)),
    }
}

pub fn to_code_or_none<T: Serialize>(value: Option<&T>) -> rusqlite::Result<Option<String>> {
    value.map(to_code).transpose()
}

pub fn to_moment(at: &Moment) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

pub fn of_code<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
}

fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
}

fn unwritable(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(error))
}
