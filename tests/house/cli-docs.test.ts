import { expect, test } from "vitest";
import { formatCliDocs } from "../../scripts/build-cli-docs.ts";
import { commands } from "../../src/cli/commands.ts";
import { optionsOf } from "../../src/cli/parse-arguments.ts";
import { readSource } from "./sources.ts";

test("docs/cli.md is fresh; if not: npm run build:cli-docs", () => {
  expect(readSource("docs/cli.md")).toBe(formatCliDocs());
});

test.each(commands.map((command) => [command.name, command] as const))(
  "%s is fully described",
  (_name, command) => {
    const docs = readSource("docs/cli.md");
    expect(docs).toContain(`## dragoman ${command.name}`);
    for (const { name, help, choices, value } of optionsOf(command)) {
      expect(docs).toContain(`--${name}`);
      expect(help).toMatch(/^[A-Z].*\.$/);
      // Where the choices are too many for the line, a word stands for them and the help names them.
      if (choices && value !== choices.join("|")) expect(help).toContain(choices.join(", "));
    }
  },
);

test("no option is given twice, no short letter means two things", () => {
  for (const command of commands) {
    const names = optionsOf(command).flatMap(({ name, short }) => [name, ...(short ? [short] : [])]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("the README shows the commands that do the work", () => {
  const readme = readSource("README.md");
  for (const name of ["read", "analyse"]) expect(readme).toContain(`dragoman ${name}`);
});
