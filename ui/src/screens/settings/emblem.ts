// A picture chosen by the user, on its way to the acts.

/** The bytes of a file in base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((done, broken) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => broken(reader.error);
    reader.readAsDataURL(file);
  });
}
