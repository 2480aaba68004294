//! The logo and the signature that papers bear.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::settings::Emblem;
use binome_papers::picture::Picture;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::files::Nothing;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepEmblem {
    pub emblem: Emblem,
    /// The picture in base64; `null` takes it away.
    pub bytes: Option<String>,
}

/// The emblems as addresses an `<img>` can show.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Emblems {
    pub logo: Option<String>,
    pub signature: Option<String>,
}

pub fn emblems(desk: &Desk, _: Nothing) -> Result<Emblems, Failure> {
    desk.read(|store| {
        let shown = |emblem| Ok::<_, Failure>(read(&store, emblem)?.map(|it| it.address()));
        Ok(Emblems { logo: shown(Emblem::Logo)?, signature: shown(Emblem::Signature)? })
    })
}

/// Keeps a picture that can be printed; anything else is refused with its reason, and nothing kept.
pub fn keep_emblem(desk: &Desk, asked: KeepEmblem) -> Result<(), Failure> {
    let bytes = asked.bytes.map(|it| STANDARD.decode(it).map_err(|_| Refusal::RequestUnreadable));
    let picture = bytes.transpose()?.map(|it| Picture::taken_in(&it)).transpose();
    let picture = picture.map_err(|refused| Failure::Picture { refused })?;
    let kept = picture.map(|it| STANDARD.encode(it.original));
    desk.change(Op::ChangeAssociation, |change| {
        Ok(change.set_emblem(asked.emblem, kept.as_deref())?)
    })
}

/// The picture of an emblem; nothing where there is none.
pub fn read(store: &Reader<'_>, emblem: Emblem) -> Result<Option<Picture>, Failure> {
    let kept = store.emblem(emblem)?.and_then(|it| STANDARD.decode(it).ok());
    Ok(kept.and_then(|it| Picture::read(&it).ok()))
}
