import type { Command, Flag } from './arguments.ts'

/** The shells that completions can be made for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof shells)[number]

/** True for the name of a shell that completions can be made for. */
export function isShell(word: string): word is Shell {
  return shells.some((shell) => shell === word)
}

/**
 * What a shell loads to complete the program's commands, operands and flags; made from the table of
 * arguments.
 */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return { bash, zsh, fish, powershell }[shell](commands)
}

/** The words that a command's operand is one of. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  completion: shells,
  new: ['post', 'project', 'news', 'talk', 'course', 'book', 'layout'],
}

function operandsOf({ name }: Command): readonly string[] {
  return OPERANDS[name] ?? []
}

/** Whether what a flag takes is the name of a file or folder. */
function takesPath({ value }: Flag): boolean {
  return value === 'DIR' || value === 'FILE'
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const words = [...operandsOf(command), ...command.flags.map(({ name }) => `--${name}`), '--help']
    return `    ${command.name}) words="${words.join(' ')}" ;;`
  })
  const flags = commands.flatMap((command) => command.flags.filter(takesPath))
  const paths = [...new Set(flags.map(({ name }) => `--${name}`))]
  return `# carrel completion bash > ~/.local/share/bash-completion/completions/carrel
_carrel() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  case "$before" in
    ${paths.join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}"
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ \${#COMPREPLY[@]} -eq 0 ]; then COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _carrel carrel
`
}

function zsh(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const flags = command.flags.map((flag) => `      ${zshFlag(flag)} \\`)
    const words = operandsOf(command)
    const operand = words.length > 0 ? `'1: :(${words.join(' ')})'` : `'*: :_files'`
    const lines = [`    ${command.name}) _arguments \\`, ...flags, `      ${operand} ;;`]
    return lines.join('\n')
  })
  return `#compdef carrel
# carrel completion zsh > a folder of $fpath, as _carrel
_carrel() {
  local -a commands=(
${commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="\${words[2]}"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _carrel carrel
`
}

function zshFlag(flag: Flag): string {
  const { name, value, many, help } = flag
  const meant = help.replace(/[[\]:]/g, (sign) => `\\${sign}`)
  const takes = value === undefined ? '' : `:${value}:${takesPath(flag) ? '_files' : ''}`
  return quoted(`${many === true ? '*' : ''}--${name}[${meant}]${takes}`)
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const within = `complete -c carrel -n "__fish_seen_subcommand_from ${command.name}"`
    const words = operandsOf(command)
    return [
      `complete -c carrel -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.help)}`,
      ...(words.length > 0 ? [`${within} -f -a ${quoted(words.join(' '))}`] : []),
      ...command.flags.map((flag) => {
        const takes = flag.value === undefined ? '' : takesPath(flag) ? ' -r' : ' -x'
        return `${within} -l ${flag.name}${takes} -d ${quoted(flag.help)}`
      }),
    ]
  })
  return `# carrel completion fish > ~/.config/fish/completions/carrel.fish\n${lines.join('\n')}\n`
}

function powershell(commands: readonly Command[]): string {
  const table = commands.map((command) => {
    const words = [...operandsOf(command), ...command.flags.map(({ name }) => `--${name}`)]
    return `    ${quoted(command.name)} = @(${words.map(quoted).join(', ')})`
  })
  return `# carrel completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName carrel -ScriptBlock {
  param($word, $line, $cursor)
  $known = [ordered]@{
${table.join('\n')}
  }
  $given = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $isFirst = $given.Count -eq 0 -or ($given.Count -eq 1 -and $word -ne '')
  $words = if ($isFirst) { @($known.Keys) } else { $known[$given[0]] }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}

/**
 * In single quotes, as all four shells but fish's and PowerShell's doubling read them; our texts hold no
 * quote.
 */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
