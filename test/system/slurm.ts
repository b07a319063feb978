import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'

/** A cluster of one node: this machine. */
export interface Cluster {
  /** What `sbatch` and its like need to find it. */
  env: Record<string, string>
  stop: () => void
}

/** How often a service is asked whether it is there, and how many times. */
const askEvery = 250
const asks = 80

/** Starts Slurm on this machine, all of it below a folder. Needs root. */
export async function startSlurm(folder: string): Promise<Cluster> {
  const host = os.hostname().replace(/\..*/, '')
  const within = (name: string) => path.join(folder, name)
  for (const name of ['state', 'spool']) mkdirSync(within(name), {recursive: true})
  writeFileSync(within('munge.key'), randomBytes(1024), {mode: 0o400})
  writeFileSync(within('slurm.conf'), configuration(host, within))
  const env = {...process.env, PATH: `${process.env.PATH}:/usr/sbin`, SLURM_CONF: within('slurm.conf')}
  const services: ChildProcess[] = []
  const stop = () => {
    for (const service of services.reverse()) service.kill('SIGTERM')
  }
  const start = (program: string, ...args: string[]) => services.push(spawn(program, args, {env, stdio: 'ignore'}))
  try {
    start('munged', '--foreground', '--force', ...mungeFiles(within))
    await until(() => spawnSync('munge', ['-n', '-S', within('munge.socket')], {env}).status === 0, 'munged')
    start('slurmctld', '-D')
    start('slurmd', '-D')
    await until(() => spawnSync('sinfo', ['-h', '-t', 'idle', '-o', '%t'], {env}).stdout?.includes('idle'), 'Slurm')
  } catch (error) {
    stop()
    throw error
  }
  return {env: {SLURM_CONF: within('slurm.conf')}, stop}
}

function mungeFiles(within: (name: string) => string): string[] {
  const files = {socket: 'munge.socket', 'key-file': 'munge.key', 'log-file': 'munged.log', 'pid-file': 'munged.pid'}
  return Object.entries({...files, 'seed-file': 'munged.seed'}).map(([flag, name]) => `--${flag}=${within(name)}`)
}

function configuration(host: string, within: (name: string) => string): string {
  return `ClusterName=dagsorden
SlurmctldHost=${host}(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=${within('munge.socket')}
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
SlurmctldPidFile=${within('slurmctld.pid')}
SlurmdPidFile=${within('slurmd.pid')}
StateSaveLocation=${within('state')}
SlurmdSpoolDir=${within('spool')}
SlurmctldPort=26817
SlurmdPort=26818
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${os.availableParallelism()} State=UNKNOWN
PartitionName=main Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`
}

async function until(isThere: () => boolean | undefined, what: string): Promise<void> {
  for (let ask = 0; ask < asks; ask++) {
    if (isThere()) return
    await setTimeout(askEvery)
  }
  throw new Error(`${what} has not started`)
}
