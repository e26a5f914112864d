using GptFathom.Commands;
using Xunit.Runner.InProc.SystemConsole;

// The commands of GptFathom; everything else is the runner that VSTest talks to.
return FathomCommands.Handles(args) ? await FathomCommands.RunAsync(args, typeof(Program).Assembly) : await ConsoleRunner.Run(args);
