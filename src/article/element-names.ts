/** Elements that end a line of text before and after them: the block-level elements of HTML's rendering section. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(
  (
    "#document address article aside blockquote body center caption dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes noscript ol p pre " +
    "search section summary table tbody tfoot thead tr ul"
  ).split(" "),
);

/** Elements whose content is not text for readers: code, controls, embedded media and their fallbacks. */
export const INVISIBLE_NAMES: ReadonlySet<string> = new Set(
  (
    "applet area audio button canvas datalist embed head iframe input link map meta meter noembed object option " +
    "optgroup progress script select source style svg template textarea title track video"
  ).split(" "),
);
