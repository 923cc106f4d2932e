using System.Text;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>
/// The tables, whatever the database. Rows are read without tracking and written by statements, so that nothing but the database holds state.
/// </summary>
internal abstract class VerifierContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Those of its connection. A context that migrates has none.</summary>
    public Statements Statements { get; init; } = null!;

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<LedgerTextRow> LedgerTexts => Set<LedgerTextRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<MessageReferenceRow> MessageReferences => Set<MessageReferenceRow>();

    public DbSet<ConversationReferenceRow> ConversationReferences => Set<ConversationReferenceRow>();

    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    public DbSet<PolicyLayerRow> ReminderPolicies => Set<PolicyLayerRow>();

    public DbSet<ReminderLogRow> ReminderLog => Set<ReminderLogRow>();

    public DbSet<WebMessageRow> WebMessages => Set<WebMessageRow>();

    public DbSet<AccessKeyRow> AccessKeys => Set<AccessKeyRow>();

    public DbSet<AccessSessionRow> AccessSessions => Set<AccessSessionRow>();

    public DbSet<SignInLinkRow> SignInLinks => Set<SignInLinkRow>();

    /// <summary>Writes what changes nothing: fails where a write would, and leaves no row.</summary>
    public abstract Task<int> TouchAsync();

    /// <summary>
    /// Some tables let nothing be deleted, not even by this program. While the work runs they do, within its transaction: for a report that is removed on
    /// purpose.
    /// </summary>
    public abstract Task WithoutGuardsAsync(Func<Task> work);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VerifierContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    /// <summary>Lower case with underscores needs quoting in no database.</summary>
    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
