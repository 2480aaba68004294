// A page of paper as a picture the window may show.

/** An SVG as an address for `<img>`: nothing in it can run. */
export function pictured(svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/svg+xml;base64,${btoa(binary)}`;
}
