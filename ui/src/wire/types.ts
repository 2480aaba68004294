export type * from "./gen/types";
export type * from "./soon";
