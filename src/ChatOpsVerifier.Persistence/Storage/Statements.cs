using System.Data;
using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>
/// The statements of one connection, each prepared when it is used first and kept: parsing and planning one costs several times what
/// running it does. For what is asked with every turn; what is rare goes through EF Core. Used by one at a time.
/// </summary>
/// <param name="connection">Open for as long as this is used; its end is theirs.</param>
/// <param name="executed">Counts what is run.</param>
internal sealed class Statements(DbConnection connection, Counter<long>? executed = null)
{
    private readonly Dictionary<string, DbCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>The one in which they run; null: each is one of its own.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <returns>How many rows it changed.</returns>
    public int Execute(FormattableString sql)
    {
        var command = Bind(sql);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            Forget(command);
        }
    }

    /// <returns>The rows, in the order of the statement.</returns>
    public List<T> List<T>(FormattableString sql, Func<DbDataReader, T> read)
    {
        var command = Bind(sql);
        try
        {
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            Forget(command);
        }
    }

    /// <returns>The first row; the default of its type where there is none.</returns>
    public T? First<T>(FormattableString sql, Func<DbDataReader, T> read)
    {
        var command = Bind(sql);
        try
        {
            using var reader = command.ExecuteReader(CommandBehavior.SingleRow);
            return reader.Read() ? read(reader) : default;
        }
        finally
        {
            Forget(command);
        }
    }

    private DbCommand Bind(FormattableString sql)
    {
        if (!_kept.TryGetValue(sql.Format, out var command))
        {
            command = Make(sql);
            _kept.Add(sql.Format, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < sql.ArgumentCount; i++)
        {
            command.Parameters[i].Value = sql.GetArgument(i) ?? DBNull.Value;
        }

        executed?.Add(1);
        return command;
    }

    private DbCommand Make(FormattableString sql)
    {
        var command = connection.CreateCommand();
        var names = Enumerable.Range(0, sql.ArgumentCount).Select(i => $"@p{i}").ToArray<object>();
#pragma warning disable CA2100 // The program's own words; whatever is put in becomes a parameter.
        command.CommandText = string.Format(CultureInfo.InvariantCulture, sql.Format, names);
#pragma warning restore CA2100
        foreach (string name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>What people wrote does not stay in a statement that waits for its next use.</summary>
    private static void Forget(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = DBNull.Value;
        }
    }
}
