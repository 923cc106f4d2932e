namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>Personal keys, made as people make them: on the command line.</summary>
internal static class Keys
{
    /// <param name="settings">Of the server for which it is made: who there is.</param>
    /// <returns>The key itself.</returns>
    public static async Task<string> CreateAsync(string dataFolder, string person, IReadOnlyList<string> scopes, params string[] settings)
    {
        var made = (await HostProgram.RunAsync(dataFolder, ["key", "create", person, "--scope", string.Join(',', scopes), .. settings])).Expect(0);
        return made.Output.Trim();
    }
}
