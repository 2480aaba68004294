export { language, t } from "./language.svelte";
export type { Words } from "./fr";
