/** The host, as the module that runs in a process sees it. */
export interface Host {
  /** Sends a message, any structured-clone value. It is lost where the process dies at once. */
  send(message: unknown): void;
  /** Takes the host's messages in their order, those that came before too. One listener; the last counts. */
  hear(listener: (message: unknown) => void): void;
  /** Leaves one short line that reaches the host whatever happens next: the kernel has it when this returns. */
  note(line: string): void;
}

/** The first message to a new process. */
export interface Opening {
  /** URL of the module to run. */
  module: string;
  hostPid: number;
  /** Megabytes the whole process may take. */
  mostMb: number;
}

/** The file descriptor through which a process leaves its notes. */
export const notesDescriptor = 4;

/** How a line among the notes begins: a note of the module, a fault of it that ends the process, or that it took too much memory. */
export const signs = { note: '.', fault: '!', memory: '%' } as const;
