import { render } from "preact";
import { Desk } from "./desk.tsx";
import { followTheme } from "./parts/theme-choice.tsx";

followTheme();
const root = document.getElementById("desk");
if (root !== null) render(<Desk />, root);
