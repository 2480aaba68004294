import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // The window loads the files from its own scheme, not from the root of a host.
  base: "./",
  server: { host: "127.0.0.1", port: 1420, strictPort: true },
  // The oldest engine we meet: macOS 12. Inlined files would be refused by the window's font-src.
  build: { target: "safari15", assetsInlineLimit: 0 },
  // Svelte's browser half, so that $state and $effect live in tests as they do in the window.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  test: { include: ["src/**/*.test.ts"], environment: "./vitest.environment.ts", server: { deps: { inline: ["svelte"] } }, css: true },
}));
