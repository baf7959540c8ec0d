/** One measurement of one workload on one server, as it is handed to the load's process. */
export type Job = {
  readonly server: {
    readonly name: string;
    readonly base: string;
    readonly port: number;
    readonly pid: number;
    readonly probeFile: string;
    /** Where it keeps what it stores. */
    readonly folder: string;
    /** Of our own server: how its first account is made. */
    readonly firstLink: string;
  };
  readonly workload: string;
  readonly size: number;
  readonly seconds: number;
  readonly seed: number;
};
