using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Failures;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>Finding reports by name, with the answer that a person needs when there is none.</summary>
internal static class ReportAccess
{
    public static async Task<ReportView> RequireAsync(this IReportCatalog catalog, string slug, CancellationToken cancellationToken)
    {
        if (await catalog.FindAsync(slug, cancellationToken) is { } view)
        {
            return view;
        }

        var known = await catalog.ListAsync(cancellationToken);
        throw new CommandException(ExitCode.CannotRead, Missing(slug, known.Select(r => r.Slug)));
    }

    /// <summary>Runs a reading command over the database; where nothing was ever imported, says so instead of making an empty one.</summary>
    public static async Task<int> ReadAsync(
        this CommandContext context, string slug, Func<IServiceProvider, Task<int>> read, CancellationToken cancellationToken)
    {
        if (!context.HasDatabase())
        {
            throw new CommandException(ExitCode.CannotRead, Missing(slug, []));
        }

        await using var services = await context.OpenToReadAsync(cancellationToken);
        return await read(services);
    }

    private static string Missing(string slug, IEnumerable<string> known)
    {
        var names = known.ToList();
        return names.Count == 0
            ? $"There is no report \"{slug}\"; nothing has been imported yet. Import one with `import FILE`."
            : $"There is no report \"{slug}\". There is: {string.Join(", ", names)}.";
    }
}
