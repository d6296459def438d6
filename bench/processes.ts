import { readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100; // of Linux
const PSS = /^Pss:\s+(\d+) kB/m;

export interface Usage {
  /** Seconds of a core. */
  readonly cpu: number;
  /** Memory, MiB; of what several processes share, each has its part. */
  readonly mib: number;
}

/** What a process has used, from /proc; nothing where it has ended. man 5 proc */
export function usageOf(pid: number): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    const [user = 0, system = 0] = [fields[11], fields[12]].map(Number);
    const [, kib = 0] = PSS.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return { cpu: (user + system) / TICKS_PER_SECOND, mib: Math.round(Number(kib) / 1024) };
  } catch {
    return { cpu: 0, mib: 0 };
  }
}

/** The same of this process and those that it has started, together. */
export function usageOfAll(): Usage {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
  const all = [process.pid, ...children.split(" ").filter(Boolean).map(Number)].map(usageOf);
  return {
    cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
    mib: all.reduce((sum, { mib }) => sum + mib, 0),
  };
}
