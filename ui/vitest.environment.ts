// Plain Node, but Svelte's client half: state and effects live in tests as they do in the window.
import type { Environment } from "vitest/runtime";

const client: Environment = {
  name: "client",
  viteEnvironment: "client",
  setup: () => ({ teardown: () => undefined }),
};
export default client;
