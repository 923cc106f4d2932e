namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Tells a person at a terminal what takes so long; says nothing to a script, and nothing about what is quick.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(120);
    private static readonly char[] Wheel = ['|', '/', '-', '\\'];

    public static async Task<T> ShowAsync<T>(Terminal terminal, string doing, Func<Task<T>> work)
    {
        var task = Task.Run(work);
        if (!terminal.IsWatched || await Task.WhenAny(task, Task.Delay(Patience)) == task)
        {
            return await task;
        }

        for (var turn = 0; await Task.WhenAny(task, Task.Delay(Beat)) != task; turn++)
        {
            await terminal.Error.WriteAsync($"\r{Wheel[turn % Wheel.Length]} {doing} …");
        }

        await terminal.Error.WriteAsync($"\r{new string(' ', doing.Length + 6)}\r");
        return await task;
    }
}
