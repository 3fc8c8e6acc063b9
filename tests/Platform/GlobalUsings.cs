global using System.Net;
global using Crm.Testing;
global using Shouldly;
global using Xunit;
