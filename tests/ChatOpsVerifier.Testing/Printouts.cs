namespace ChatOpsVerifier.Testing;

/// <summary>
/// What a person who walks a whole report pastes as evidence: each time something else, since one sentence with another number proves one thing only.
/// </summary>
public static class Printouts
{
    private static readonly string[] Names =
    [
        "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "kilo", "lima", "mike", "november", "oscar", "papa",
        "quebec", "romeo", "sierra", "tango", "uniform",
        "victor", "whiskey", "xray", "yankee", "zulu",
    ];

    /// <returns>"Console printout bravo alpha", another one for each number from 0 to 675.</returns>
    public static string Title(int number) => $"Console printout {Names[number / Names.Length % Names.Length]} {Names[number % Names.Length]}";

    public static string Of(int number) =>
        $"{Title(number)}: the snapshot list of project chatty-camel-373 shows entries taken at 03:00 UTC on each of the last thirty days.";
}
