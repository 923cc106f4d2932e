using ChatOpsVerifier.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatOpsVerifier.Persistence.Tests.Sqlite;

public sealed class CompiledModelTests
{
    [Fact]
    public void CompiledModel_AndTheModelThatItWasMadeFrom_AreTheSame()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        var compiled = Describe(db.Model);
        var made = Describe(db.GetService<IDesignTimeModel>().Model);

        Assert.NotEqual(db.GetService<IDesignTimeModel>().Model, db.Model);
        Assert.Contains("outbox", string.Join('\n', made), StringComparison.Ordinal);
        Assert.True(
            made.SequenceEqual(compiled),
            $"The model has changed; make the compiled one again, as CONTRIBUTING.md says. "
                + $"Only in one of them: {string.Join("; ", made.Except(compiled).Concat(compiled.Except(made)))}");
    }

    private static List<string> Describe(IModel model) =>
    [
        .. from table in model.GetRelationalModel().Tables
           from column in table.Columns
           let mapping = column.PropertyMappings[0]
           orderby table.Name, column.Name
           select $"{table.Name}.{column.Name} {column.StoreType} null: {column.IsNullable} {mapping.Property.ClrType} "
               + $"via {mapping.TypeMapping.Converter?.GetType().FullName} {mapping.Property.ValueGenerated}",
        .. from table in model.GetRelationalModel().Tables
           from key in table.UniqueConstraints
           orderby table.Name, key.Name
           select $"{table.Name} key {key.Name} ({string.Join(", ", key.Columns.Select(c => c.Name))}) primary: {key.GetIsPrimaryKey()}",
        .. from table in model.GetRelationalModel().Tables
           from index in table.Indexes
           orderby table.Name, index.Name
           select $"{table.Name} index {index.Name} ({string.Join(", ", index.Columns.Select(c => c.Name))}) unique: {index.IsUnique} where {index.Filter}",
    ];
}
