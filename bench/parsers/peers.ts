import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Metric } from "../conll18.ts";

/** What a parser made of some documents. */
export interface Parsed {
  readonly conllu: string;
  /** As the parser cuts them. */
  readonly words: number;
  /** Of reading alone: opening the model and warming up are not counted. */
  readonly seconds: number;
}

/** A parser in the comparison. `read` takes raw texts, paragraphs parted by blank lines. */
export interface ParserUnderTest {
  readonly name: string;
  /** What it does not give: no figure for it is printed. */
  readonly lacks: readonly Metric[];
  read(documents: readonly string[]): Promise<Parsed>;
}

interface Peer extends Omit<ParserUnderTest, "read"> {
  /** The Java source beside this file that runs it. */
  readonly main: string;
  /** Maven coordinates of the program and its models: group:name:version[:type:classifier]. */
  readonly artefacts: readonly string[];
}

const PEERS: readonly Peer[] = [
  {
    name: "Stanford CoreNLP 4.5.10",
    lacks: ["features"],
    main: "CoreNlp",
    artefacts: ["", ":jar:models"].map((part) => `edu.stanford.nlp:stanford-corenlp:4.5.10${part}`),
  },
  {
    name: "Apache OpenNLP 2.5.11",
    lacks: ["features", "uas", "las", "clas"],
    main: "OpenNlp",
    artefacts: [
      "org.apache.opennlp:opennlp-tools:2.5.11",
      ...["sentdetect", "tokenizer", "pos", "lemmatizer"].map(
        (part) => `org.apache.opennlp:opennlp-models-${part}-en:1.3.0`,
      ),
    ],
  },
];

/** One thread for the program and for collecting garbage; Java's own compiler has threads beside it. */
const JAVA_FLAGS = ["-XX:ActiveProcessorCount=1", "-Xmx4g"] as const;

/**
 * The peers that Java and Maven Central give. Their jars (500 MB) are fetched once, into `DRAGOMAN_PEERS` or the
 * user's cache. `read` throws where java or mvn is missing or fails; the error holds what it printed.
 */
export function openPeers(): readonly ParserUnderTest[] {
  const cache = process.env.DRAGOMAN_PEERS ?? join(homedir(), ".cache/dragoman/parsers");
  return PEERS.map((peer) => ({
    ...peer,
    read: async (documents) => runPeer(peer, fetchJars(peer, cache), documents),
  }));
}

function runPeer({ main }: Peer, jars: string, documents: readonly string[]): Parsed {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-parsers-"));
  try {
    const [input, output] = [join(folder, "input.txt"), join(folder, "output.conllu")];
    writeFileSync(input, documents.join("\f"));
    const source = fileURLToPath(new URL(`${main}.java`, import.meta.url));
    const printed = execFileSync("java", [...JAVA_FLAGS, "-cp", `${jars}/*`, source, input, output], {
      encoding: "utf8",
      stdio: "pipe",
    });
    const [words = 0, seconds = 0] = (printed.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
    return { conllu: readFileSync(output, "utf8"), words, seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Copies the jars of a peer, with what they need, from Maven Central; returns their folder, named by the versions. */
function fetchJars({ name, artefacts }: Peer, cache: string): string {
  const folder = join(cache, name.replace(/\s+/gu, "-"));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const pom = join(unfinished, "pom.xml");
  writeFileSync(pom, toPom(artefacts));
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${unfinished}`];
  execFileSync("mvn", ["-q", "-B", "-Dstyle.color=never", "-f", pom, ...goal], {
    encoding: "utf8",
    stdio: "pipe",
  });
  renameSync(unfinished, folder);
  return folder;
}

function toPom(artefacts: readonly string[]): string {
  const dependencies = artefacts.map((artefact) => {
    const [groupId, artifactId, version, type = "jar", classifier = ""] = artefact.split(":");
    const fields = Object.entries({ groupId, artifactId, version, type, classifier });
    return `<dependency>${fields.map(([tag, value]) => `<${tag}>${value}</${tag}>`).join("")}</dependency>`;
  });
  return `<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>${dependencies.join("\n")}</dependencies></project>`;
}
