import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a parser made of some documents. */
export interface Parsed {
  readonly conllu: string;
  readonly words: number;
  /** Of reading alone: opening the model and warming up are not counted. */
  readonly seconds: number;
}

/** A parser in the comparison. `read` takes raw texts, paragraphs parted by blank lines. */
export interface ParserUnderTest {
  readonly name: string;
  read(documents: readonly string[]): Promise<Parsed>;
}

interface Peer {
  readonly name: string;
  readonly main: string;
  /** Maven coordinates. */
  readonly artefacts: readonly string[];
  readonly models: readonly string[];
}

const PEERS: readonly Peer[] = [
  {
    name: "Stanford CoreNLP 4.5.10",
    main: "CoreNlp",
    artefacts: ["edu.stanford.nlp:stanford-corenlp:4.5.10"],
    models: ["edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models"],
  },
  {
    name: "Apache OpenNLP 2.5.4 (tags)",
    main: "OpenNlp",
    artefacts: ["org.apache.opennlp:opennlp-tools:2.5.4"],
    models: ["sentdetect", "tokenizer", "pos"].map(
      (part) => `org.apache.opennlp:opennlp-models-${part}-en:1.2.0`,
    ),
  },
];

/** The peers that Java and Maven Central give. Their jars (500 MB) are kept outside the repository. */
export function openPeers(): readonly ParserUnderTest[] {
  const cache = process.env.DRAGOMAN_PEERS ?? join(homedir(), ".cache/dragoman/parsers");
  return PEERS.map((peer) => ({
    name: peer.name,
    read: async (documents) => runPeer(peer, cache, documents),
  }));
}

function runPeer(peer: Peer, cache: string, documents: readonly string[]): Parsed {
  const libraries = fetch(peer.artefacts, join(cache, peer.main, "lib"), true);
  const models = fetch(peer.models, join(cache, peer.main, "models"), false);
  const folder = mkdtempSync(join(tmpdir(), "dragoman-parsers-"));
  const [input, output] = [join(folder, "input.txt"), join(folder, "output.conllu")];
  writeFileSync(input, documents.join("\f"));
  const source = fileURLToPath(new URL(`${peer.main}.java`, import.meta.url));
  const classPath = `${libraries}/*:${models}/*`;
  const jars =
    peer.main === "OpenNlp"
      ? execFileSync("ls", [models], { encoding: "utf8" })
          .trim()
          .split("\n")
          .map((name) => join(models, name))
      : [];
  const said = execFileSync("java", ["-Xmx6g", "-cp", classPath, source, input, output, ...jars], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [words = 0, seconds = 0] = (said.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { conllu: readFileSync(output, "utf8"), words, seconds };
}

/** Copies artefacts from Maven Central into a folder, once. */
function fetch(artefacts: readonly string[], folder: string, transitive: boolean): string {
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const artefact of artefacts) {
    const [group, name, version, type = "jar", classifier] = artefact.split(":");
    const dependency = `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version><type>${type}</type>${classifier ? `<classifier>${classifier}</classifier>` : ""}</dependency>`;
    const pom = join(folder, "pom.xml");
    writeFileSync(
      pom,
      `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>${dependency}</dependencies></project>`,
    );
    const limits = transitive ? ["-DincludeScope=runtime"] : ["-DexcludeTransitive=true"];
    execFileSync(
      "mvn",
      ["-q", "-B", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`, ...limits],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
  return folder;
}
