import type { ComponentType } from "preact";
import type { Place } from "./place/place.ts";
import { ActorView } from "./views/actor.tsx";
import { ActorsView } from "./views/actors.tsx";
import { AddView } from "./views/add.tsx";
import { AgreementsView } from "./views/agreements.tsx";
import { NetworkView } from "./views/network.tsx";
import { PageView } from "./views/page.tsx";
import { PagesView } from "./views/pages.tsx";
import { PairView } from "./views/pair.tsx";
import { SearchView } from "./views/search.tsx";
import { TodayView } from "./views/today.tsx";

export interface View {
  /** The first part of its address; "" for the view that comes first. */
  readonly name: string;
  readonly title: string;
  /** Whether the masthead leads to it. */
  readonly isMain: boolean;
  readonly show: ComponentType<{ readonly place: Place }>;
}

/** All views, in the order of the masthead. */
export const views: readonly View[] = [
  { name: "", title: "Today", isMain: true, show: TodayView },
  { name: "actors", title: "Actors", isMain: true, show: ActorsView },
  { name: "pair", title: "Pairs", isMain: true, show: PairView },
  { name: "agreements", title: "Agreements", isMain: true, show: AgreementsView },
  { name: "network", title: "Network", isMain: true, show: NetworkView },
  { name: "pages", title: "Pages", isMain: true, show: PagesView },
  { name: "add", title: "Add", isMain: true, show: AddView },
  { name: "search", title: "Search", isMain: false, show: SearchView },
  { name: "actor", title: "Actor", isMain: false, show: ActorView },
  { name: "page", title: "Page", isMain: false, show: PageView },
];

const nowhere: View = {
  name: "nowhere",
  title: "Nothing here",
  isMain: false,
  show: () => (
    <p class="nothing">
      There is nothing at this address. <a href="#/">Go to Today</a>
    </p>
  ),
};

export const findView = (name = ""): View => views.find((view) => view.name === name) ?? nowhere;
