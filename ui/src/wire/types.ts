export type * from "./gen/types";
