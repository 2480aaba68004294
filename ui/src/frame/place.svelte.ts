// Where the window stands: the address, nothing else.
import { above, placeOf, type Place } from "./addresses";

class Here {
  place = $state.raw<Place>({ name: "home", at: {} });

  /** Follows the address from now on. */
  follow(): () => void {
    const read = () => (this.place = placeOf(location.hash) ?? { name: "home", at: {} });
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }

  up(): void {
    const address = above(this.place);
    if (address) go(address);
  }
}

export const here = new Here();

/** Leads the window to an address made by `to`. */
export function go(address: string): void {
  location.hash = address;
}
