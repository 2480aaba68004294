//! What a table of strangers says, understood: columns, values, who is new.
