// A file of the user as the wire carries it.

/** A table in hand: what it is called, and its bytes in base64. */
export type Table = { readonly name: string; readonly bytes: string };

const CHUNK = 0x8000;

/** One byte more than is ever read: the rest of a huge file need not travel to be refused. */
const ENOUGH = 20 * 1024 * 1024 + 1;

/** Bytes as base64, by pieces: a whole file at once is too many arguments. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** A dropped or chosen file; `null` where it cannot be read, as a folder cannot. */
export async function tableOf(file: File): Promise<Table | null> {
  try {
    return { name: file.name, bytes: base64(new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer())) };
  } catch {
    return null;
  }
}

/** A text pasted from a mail or a spreadsheet. */
export function pasted(text: string): Table {
  return { name: "", bytes: base64(new TextEncoder().encode(text)) };
}
