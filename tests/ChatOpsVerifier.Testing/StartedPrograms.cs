using System.Collections;
using System.Diagnostics;

namespace ChatOpsVerifier.Testing;

/// <summary>
/// The environment of programs that tests start: <c>STARTED_NAME=value</c> in the environment of the tests is <c>NAME=value</c> in theirs.
/// What makes a program of a few seconds start faster would slow a test process, which runs for many minutes.
/// </summary>
public static class StartedPrograms
{
    private const string Prefix = "STARTED_";

    public static void Prepare(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                start.Environment[name[Prefix.Length..]] = (string?)variable.Value;
            }
        }
    }
}
