//! Files of rows and columns, whoever wrote them, read as plain cells.
